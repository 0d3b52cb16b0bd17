import type { Attribution } from '@shared/domain/attribution/schema.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { expect, it } from 'vitest'
import { touchedBy } from '../../../renderer/columns/touched.ts'
import { leadOf } from '../attribution/rows.ts'

const idsOf = (...changes: Change[]) => {
  const touched = touchedBy(changes)
  return touched.kind === 'all' ? 'all' : [...touched.ids].sort()
}

it('a lead touches who referred it, before and after', () => {
  const [before, after] = [leadOf('1', { referredBy: 'partner:1' }), leadOf('1', { referredBy: 'partner:2' })]
  expect(idsOf({ table: 'leads', id: 'lead:1', before, after })).toEqual(['partner:1', 'partner:2'])
  expect(idsOf({ table: 'leads', id: 'lead:2', after: leadOf('2') })).toEqual([])
})

it('an amended lock touches who it credits, locked and amended', () => {
  const credit = (partnerId: `partner:${string}`) => ({
    partnerId,
    kind: 'sourced' as const,
    shareBp: 10_000,
    evidence: [],
  })
  const before: Attribution = {
    id: 'attribution:1',
    dealId: 'deal:1',
    lockedOn: '2026-03-01',
    credits: [credit('partner:1')],
    amendments: [],
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    createdIn: 'intent-0',
  }
  const amendment = { at: before.createdAt, by: 'Ana', reason: 'Agreed', credits: [credit('partner:2')] }
  const after = { ...before, amendments: [amendment] }
  expect(idsOf({ table: 'attributions', id: before.id, before, after })).toEqual(['partner:1', 'partner:2'])
})
