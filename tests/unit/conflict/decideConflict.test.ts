import { decideConflict, reopenConflict } from '@shared/domain/conflict/commands.ts'
import type { Conflict } from '@shared/domain/conflict/schema.ts'
import { aboutOf } from '@shared/domain/conflict/stakes.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { dealRow, interactionRow, partnerRow } from '../domain/rows.ts'
import { registrationRow, stamps } from './rows.ts'

const registration = registrationRow('mine')
const rival = dealRow('theirs', {
  owner: 'Tom Berg',
  partners: [{ partnerId: 'partner:other', role: 'sourced', shareBp: 10_000 }],
})
const conflict: Conflict = {
  ...stamps,
  id: 'conflict:1',
  registrationId: registration.id,
  rivalTable: 'deals',
  rivalId: rival.id,
  moment: 'submit',
  foundAt: stamps.createdAt,
  fields: [],
  bits: 12,
  threshold: 9,
  shared: [],
  turns: [],
  evidenceIds: [],
}
const store = () =>
  new MemoryStore()
    .put('registrations', registration)
    .put('deals', rival)
    .put('partners', partnerRow('mine'), partnerRow('other'))
    .put('conflicts', conflict)
    .put('interactions', interactionRow('1'))
const about = aboutOf(conflict, registration, rival)
const input = {
  id: conflict.id,
  decision: 'rival' as const,
  reason: 'They opened it in January.',
  evidenceIds: ['interaction:1' as const],
  adjudicator: 'Zed Neutral',
  about: about as Parameters<typeof decideConflict.run>[1]['about'],
}

describe('settling a conflict', () => {
  it('keeps who decided what, why and on what evidence, and logs the step', () => {
    const books = store()
    const done = books.commit(decideConflict, input)
    expect(done.ok && done.value.label).toBe(
      'Decide the conflict over “Nordlicht Handels GmbH”: the rival wins',
    )
    expect(books.get('conflicts', conflict.id)).toMatchObject({
      decision: 'rival',
      decidedAt: '2026-08-01T09:00:00.000Z',
      decidedBy: 'Ana Ruiz',
      adjudicator: 'Zed Neutral',
      evidenceIds: ['interaction:1'],
    })
    expect(books.all('processSteps')).toMatchObject([
      { process: 'registration', step: 'decideConflict', recordId: registration.id, by: 'Ana Ruiz' },
    ])
  })

  it.each([
    ['no reason', { reason: '  ' }, 'invalid'],
    ['no adjudicator', { adjudicator: '' }, 'invalid'],
    ['a seller of the rival', { adjudicator: 'Tom Berg' }, 'conflict.partial'],
    ['evidence that is gone', { evidenceIds: ['interaction:9' as const] }, 'missing'],
    ['another rival', { about: { ...input.about, rivalId: 'deal:x' } }, 'stale'],
    ['a side left out', { about: { ...input.about, dealIds: [] } }, 'stale'],
  ])('is refused with %s', (_, change, code) => {
    const books = store()
    const before = books.snapshot()
    const answer = books.commit(decideConflict, { ...input, ...change })
    expect(answer.ok ? 'ok' : answer.error.code).toBe(code)
    expect(books.snapshot()).toBe(before)
  })

  it('stands until it is opened again', () => {
    const books = store()
    books.commit(decideConflict, input)
    const again = books.commit(decideConflict, input)
    expect(again.ok ? 'ok' : again.error.code).toBe('conflict.decided')
    books.commit(reopenConflict, { id: conflict.id, registrationId: registration.id })
    expect(books.get('conflicts', conflict.id)).not.toHaveProperty('decision')
    expect(books.get('conflicts', conflict.id)).not.toHaveProperty('reason')
    expect(books.commit(decideConflict, { ...input, decision: 'both' }).ok).toBe(true)
  })
})
