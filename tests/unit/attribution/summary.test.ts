import type { CreditLine } from '@shared/domain/attribution/line.ts'
import type { Credit } from '@shared/domain/attribution/schema.ts'
import {
  channelShare,
  creditQuarters,
  isShared,
  lacksEvidence,
  partnerSums,
} from '@shared/domain/attribution/summary.ts'
import { trailOf } from '@shared/domain/attribution/trail.ts'
import { describe, expect, it } from 'vitest'
import { bpOf, splitEvenly } from '../../../renderer/features/attribution/viewModelSplit.ts'

const line = (fields: Partial<CreditLine>): CreditLine => ({
  dealId: 'deal:1',
  name: 'Deal',
  stage: 'won',
  closeOn: '2026-02-01',
  worth: 100,
  totals: { sourced: 60, influenced: 10, claimed: 20, rest: 10 },
  lockOn: '2026-03-01',
  parts: [
    {
      partnerId: 'partner:1',
      role: 'sourced',
      shareBp: 6_000,
      verdict: 'sourced',
      unproven: false,
      worth: 60,
    },
  ],
  ...fields,
})
const bare = (): CreditLine => {
  const { worth: _, totals: _totals, ...rest } = line({})
  return rest
}

describe('won deals by quarter', () => {
  const [before, now] = creditQuarters(
    [
      line({}),
      line({ closeOn: '2025-12-31' }),
      line({ stage: 'lost' }),
      line({ stage: 'negotiation' }),
      line({ closeOn: '2026-04-01' }),
      bare(),
    ],
    '2026-Q1',
    2,
  )
  it('adds up to what was won; without an amount a deal is counted and in no sum', () => {
    expect(now).toEqual({
      quarter: '2026-Q1',
      sourced: 60,
      influenced: 10,
      claimed: 20,
      direct: 10,
      total: 100,
      deals: 2,
      unknown: 1,
    })
    expect(before?.deals).toBe(1)
  })
  it('channel share is sourced over all, and unknown without revenue', () => {
    expect(now && channelShare(now)).toBe(60)
    expect(channelShare({ sourced: 0, total: 0 })).toBeUndefined()
  })
})

it('sums one partner over the span, each verdict apart', () => {
  const claimed = line({
    parts: [
      {
        partnerId: 'partner:1',
        role: 'sourced',
        shareBp: 10_000,
        verdict: 'claimed',
        unproven: true,
        worth: 100,
      },
    ],
  })
  const lines = [line({}), claimed, line({ closeOn: '2024-01-01' }), line({ stage: 'proposal' })]
  expect(partnerSums(lines, 'partner:1', '2025-04-01', '2026-03-31')).toEqual({
    sourced: 60,
    influenced: 0,
    claimed: 100,
    deals: { sourced: 1, influenced: 0, claimed: 1 },
    unknown: 0,
  })
  expect(partnerSums(lines, 'partner:2', '2025-04-01', '2026-03-31').deals.sourced).toBe(0)
})

it('worklists: claims on open deals and those won lately; deals that several hold a share of', () => {
  const unproven = [
    { partnerId: 'partner:1', role: 'sourced', shareBp: 1, verdict: 'claimed', unproven: true },
  ] as const
  expect(lacksEvidence(line({ parts: unproven, stage: 'qualified' }), '2025-01-01')).toBe(true)
  expect(lacksEvidence(line({ parts: unproven }), '2026-02-02')).toBe(false)
  expect(lacksEvidence(line({ parts: unproven, stage: 'lost' }), '2025-01-01')).toBe(false)
  expect(lacksEvidence(line({}), '2025-01-01')).toBe(false)
  expect(isShared(line({}))).toBe(false)
  expect(isShared(line({ parts: [...line({}).parts, ...unproven] }))).toBe(true)
})

it('the trail says what each amendment changed, the newest first', () => {
  const credit = (kind: Credit['kind'], shareBp: number): Credit => ({
    partnerId: 'partner:1',
    kind,
    shareBp,
    evidence: [],
  })
  const amendment = (at: string, credits: readonly Credit[]) => ({
    at,
    by: 'Ana',
    reason: 'Because',
    credits: [...credits],
  })
  const steps = trailOf({
    credits: [credit('influenced', 5_000)],
    amendments: [
      amendment('2026-03-01T08:00:00.000Z', [credit('sourced', 8_000)]),
      amendment('2026-03-02T08:00:00.000Z', []),
    ],
  })
  expect(steps.map(({ changes }) => changes.map(each => [each.before?.kind, each.after?.kind]))).toEqual([
    [['sourced', undefined]],
    [['influenced', 'sourced']],
  ])
})

it('shares are typed with point or comma and split to the last hundredth', () => {
  expect(['33,33', '100', '50 %', '101', '-1', 'x', ''].map(bpOf)).toEqual([
    3_333,
    10_000,
    5_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  const rows = [1, 2, 3].map(id => ({ partnerId: `partner:${id}`, role: 'sourced', share: '0' }) as const)
  expect(splitEvenly(rows).map(({ share }) => share)).toEqual(['33.34', '33.33', '33.33'])
})
