import type { Deal } from '@shared/domain/deal/schema.ts'
import { describe, expect, it } from 'vitest'
import type { DealSegment, DealSum } from '../../../renderer/columns/deals/query.ts'
import {
  ageShare,
  type BoardKey,
  boardKey,
  columnsOf,
  neighbourOf,
  placeOf,
} from '../../../renderer/features/deals/viewModelBoard.ts'
import { fieldsFrom, formFrom } from '../../../renderer/features/deals/viewModelDealForm.ts'
import {
  closeInWords,
  groupLabel,
  openInWords,
  partnersInWords,
  shownInWords,
  stateInWords,
  sumInFull,
} from '../../../renderer/features/deals/viewModelWords.ts'
import { dealRow } from '../domain/rows.ts'

const sum = (more: Partial<DealSum> = {}): DealSum => ({
  count: 1,
  minor: 0,
  weighted: 0,
  withoutRate: 0,
  withoutAmount: 0,
  own: {},
  ...more,
})

describe('words of deals', () => {
  it('name the first partner and count the others', () => {
    const link = (name: string) => ({ id: `partner:${name}`, name })
    expect(partnersInWords([])).toBe('')
    expect(partnersInWords([link('Nord')])).toBe('Nord')
    expect(partnersInWords([link('Nord'), link('Süd'), link('')])).toBe('Nord +2')
    expect(partnersInWords([link('')])).toBe('a partner that is gone')
  })

  it('say how a deal stands against its close date', () => {
    const today = '2026-11-24'
    expect(stateInWords('slipped', '2026-11-12', today)).toBe('slipped 12 days')
    expect(stateInWords('slipped', '2026-11-23', today)).toBe('slipped 1 day')
    expect(stateInWords('closing', '2026-11-24', today)).toBe('closes today')
    expect(stateInWords('closing', '2026-11-25', today)).toBe('closes tomorrow')
    expect(stateInWords('closing', '2026-11-27', today)).toBe('closes in 3 days')
    expect(stateInWords('open', '2026-12-30', today)).toBeUndefined()
    expect(stateInWords('open', undefined, today)).toBeUndefined()
  })

  it('say it shortly on a card', () => {
    const today = '2026-11-24'
    expect(closeInWords({ state: 'slipped', closeOn: '2026-11-12' }, today)).toBe('12 d late')
    expect(closeInWords({ state: 'closing', closeOn: '2026-11-24' }, today)).toBe('today')
    expect(closeInWords({ state: 'closing', closeOn: '2026-11-27' }, today)).toBe('in 3 d')
    expect(closeInWords({ state: 'won', closeOn: '2026-11-12' }, today)).toBe('Nov 12, 2026')
    expect(closeInWords({ state: 'open', closeOn: undefined }, today)).toBe('no date')
  })

  it('say what is left out of a sum, and never a sum of nothing known', () => {
    const open = sum({ count: 12, minor: 4_200_000_00, weighted: 1_600_000_00, withoutRate: 2 })
    expect(openInWords(open, 'USD')).toBe(
      '12 open · $4.2M · weighted $1.6M · 2 without an exchange rate left out',
    )
    expect(openInWords(sum({ count: 3, withoutAmount: 3 }), 'USD')).toBe('3 open')
    expect(openInWords(sum({ count: 3, minor: undefined, weighted: undefined }), 'USD')).toContain('n/a')
    expect(sumInFull(sum({ minor: 100_00, weighted: 50_00, own: { EUR: 80_00, USD: 14_00 } }), 'USD')).toBe(
      '$100 · weighted $50 · €80 + $14',
    )
  })

  it('count what is shown, and name groups', () => {
    expect(shownInWords(1_204, 100_000)).toBe('1,204 of 100,000')
    expect(shownInWords(1, 1)).toBe('1 deal')
    expect(groupLabel('stage', 'proposal', () => '')).toBe('Proposal')
    expect(groupLabel('partner', 'partner:1', () => 'Nord')).toBe('Nord')
    expect(groupLabel('owner', '', () => '')).toBe('No seller')
    expect(groupLabel('closeMonth', '2026-11', () => '')).toBe('Nov 2026')
  })
})

describe('the board', () => {
  const segment = (value: string, from: number, count: number): DealSegment => ({
    value,
    from,
    count,
    sum: sum({ count }),
  })
  // Three prospecting, none qualified, one proposal, two won.
  const columns = columnsOf([
    segment('prospecting', 0, 3),
    segment('qualified', 3, 0),
    segment('proposal', 3, 1),
    segment('won', 4, 2),
  ])

  it('has a column for each stage, and knows where a card stands', () => {
    expect(columns.map(column => column.count)).toEqual([3, 0, 1, 0, 2, 0])
    expect(placeOf(columns, 2)).toEqual({ column: 'prospecting', index: 2 })
    expect(placeOf(columns, 3)).toEqual({ column: 'proposal', index: 3 })
    expect(placeOf(columns, -1)).toBeUndefined()
  })

  it('goes down inside a column and across over empty stages', () => {
    const go = (index: number, key: Extract<BoardKey, { kind: 'down' | 'across' | 'end' }>) => {
      const place = placeOf(columns, index)
      return place && neighbourOf(columns, place, key)
    }
    expect(go(0, { kind: 'down', by: 1 })).toBe(1)
    expect(go(2, { kind: 'down', by: 1 })).toBe(2)
    expect(go(2, { kind: 'across', by: 1 })).toBe(3)
    expect(go(3, { kind: 'across', by: 1 })).toBe(4)
    expect(go(5, { kind: 'across', by: 1 })).toBeUndefined()
    expect(go(5, { kind: 'across', by: -1 })).toBe(3)
    expect(go(0, { kind: 'end', last: true })).toBe(2)
  })

  it('moves the card with Shift and leaves keys of the app alone', () => {
    const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
    expect(boardKey({ ...plain, key: 'ArrowRight', shiftKey: true })).toEqual({ kind: 'shift', by: 1 })
    expect(boardKey({ ...plain, key: 'ArrowLeft' })).toEqual({ kind: 'across', by: -1 })
    expect(boardKey({ ...plain, key: 'j' })).toEqual({ kind: 'down', by: 1 })
    for (const key of ['z', 'k']) expect(boardKey({ ...plain, key, ctrlKey: true })).toBeUndefined()
    for (const key of ['e', 'n', '?', 'g']) expect(boardKey({ ...plain, key })).toBeUndefined()
  })

  it('fills the age bar when a deal is ageing in its stage', () => {
    expect(ageShare(undefined, 60)).toBeUndefined()
    expect(ageShare(30, 60)).toBe(50)
    expect(ageShare(900, 60)).toBe(100)
  })
})

describe('the form of a deal', () => {
  const A = 'partner:a' as const
  it('keeps every part with its role and share, and the products', () => {
    const before: Deal = dealRow('1', {
      productIds: ['product:1'],
      partners: [
        { partnerId: A, role: 'sourced', shareBp: 7_500 },
        { partnerId: 'partner:b', role: 'influenced', shareBp: 2_550 },
      ],
    })
    expect(fieldsFrom(formFrom(before), before)).toMatchObject({
      productIds: ['product:1'],
      partners: before.partners,
    })
  })

  it('begins a new deal with the partner it is made for', () => {
    expect(formFrom(undefined, A).parts).toEqual([{ partnerId: A, role: 'sourced', share: 100 }])
    expect(formFrom(undefined).parts).toEqual([])
  })
})
