import { deletePartners } from '@shared/domain/partner/commands.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from './memoryStore.ts'
import { partnerRow } from './rows.ts'

const stamps = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdIn: 'i',
}

/** A plan with a part, a session with a note, and an expectation, of one partner. */
function planned(store: MemoryStore, key: string): MemoryStore {
  const partnerId = `partner:${key}`
  const plan = {
    id: `plan:${key}`,
    name: 'Plan',
    partnerId,
    from: '2026-01-01',
    to: '2026-12-31',
    currency: 'EUR',
  }
  const part = {
    id: `planPart:${key}`,
    planId: plan.id,
    kind: 'swot',
    order: 1,
    quadrant: 'threat',
    text: 'Price',
  }
  const agenda = [{ id: 'a', title: 'Goals', minutes: 30 }]
  const session = { id: `session:${key}`, kind: 'jbp', title: 'JBP', partnerId, on: '2026-02-01', agenda }
  const item = {
    id: `sessionItem:${key}`,
    sessionId: session.id,
    kind: 'note',
    text: 'Yes',
    at: stamps.createdAt,
  }
  const expected = {
    id: `expectation:${key}`,
    partnerId,
    side: 'ours',
    topic: 'Answers',
    since: '2026-01-01',
  }
  return store
    .put('partners', partnerRow(key))
    .put('plans', TABLE_SCHEMAS.plans.parse({ ...plan, ...stamps }))
    .put('planParts', TABLE_SCHEMAS.planParts.parse({ ...part, ...stamps }))
    .put('sessions', TABLE_SCHEMAS.sessions.parse({ ...session, ...stamps }))
    .put('sessionItems', TABLE_SCHEMAS.sessionItems.parse({ ...item, ...stamps }))
    .put('expectations', TABLE_SCHEMAS.expectations.parse({ ...expected, ...stamps }))
}

const PLANNING = ['plans', 'planParts', 'sessions', 'sessionItems', 'expectations'] as const

describe('a partner with plans', () => {
  it('takes them along, with what hangs on them, and leaves those of others', () => {
    const store = planned(planned(new MemoryStore(), 'n'), 's')
    const before = store.snapshot()
    const answer = store.commit(deletePartners, { ids: ['partner:n'] })
    expect(answer.ok && answer.value.label).toContain('with 1 plan and 1 session')
    for (const table of PLANNING)
      expect(
        store.all(table).map(({ id }) => id.split(':')[1]),
        table,
      ).toEqual(['s'])
    expect(store.snapshot()).not.toBe(before)
  })
})
