import { describe, expect, it } from 'vitest'
import { matcher, quartersOf, withIssued } from '../../../renderer/features/scorecards/viewModelList.ts'

const issued = (partnerId: string, period: string, version: number) => ({
  partnerId: partnerId as `partner:${string}`,
  period: period as `${number}-Q1`,
  version,
  issuedAt: `2026-0${version}-01T00:00:00.000Z`,
})

describe('the list of scorecards', () => {
  it('offers the quarters from the first revenue to the running one, newest first', () => {
    expect(quartersOf({ asOf: '2020-05-31' }, '2019-07-01')).toEqual([
      '2020-Q2',
      '2020-Q1',
      '2019-Q4',
      '2019-Q3',
    ])
    expect(quartersOf({ asOf: '2026-03-31' }, undefined)).toEqual(['2026-Q1'])
    expect(quartersOf({ asOf: '2026-11-23' }, undefined)).toEqual(['2026-Q4', '2026-Q3'])
    expect(quartersOf({ asOf: '2026-11-23' }, '0001-01-01')).toHaveLength(80)
  })

  it('shows the newest version of the quarter beside each partner', () => {
    const rows = [
      { id: 'partner:1', name: 'Acme' },
      { id: 'partner:2', name: 'Beta' },
    ]
    const all = [
      issued('partner:1', '2026-Q3', 1),
      issued('partner:1', '2026-Q3', 2),
      issued('partner:2', '2026-Q2', 3),
    ]
    expect(withIssued(rows, all, '2026-Q3')).toEqual([
      { id: 'partner:1', name: 'Acme', version: 2, issuedAt: '2026-02-01T00:00:00.000Z' },
      { id: 'partner:2', name: 'Beta' },
    ])
  })

  it('finds names without case, accents or order', () => {
    const match = matcher('  ostfjord TEK ')
    expect(match?.({ id: '', name: 'Østfjord Teknikk' })).toBe(true)
    expect(match?.({ id: '', name: 'Teknikk' })).toBe(false)
    expect(matcher('  ')).toBeUndefined()
  })
})
