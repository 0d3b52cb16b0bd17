import { describe, expect, it } from 'vitest'
import { receiveAnswer } from '../../../shared/domain/pack/commands.ts'
import { acceptProposal, refuseProposal } from '../../../shared/domain/pack/decide.ts'
import type { Pack } from '../../../shared/domain/pack/schema.ts'
import { partner } from '../../../shared/domain/partner/schema.ts'
import { createPlan } from '../../../shared/domain/plan/commands.ts'
import { addParts } from '../../../shared/domain/plan/partCommands.ts'
import type { Id } from '../../../shared/lib/ids.ts'
import { MemoryStore } from '../domain/memoryStore.ts'

const NOW = '2027-02-12T09:00:00.000Z'
const HASH = 'a'.repeat(64)
const stamp = { createdAt: NOW, updatedAt: NOW, createdIn: 'x' }

const made = (answer: { ok: boolean; error?: { message: string } }) => {
  if (!answer.ok) throw new Error(answer.error?.message)
}

/** A plan with an action, a goal and an expectation; a pack of it; and an answer about each of them. */
function workspace(more: Partial<{ dueOn: string; planId: Id<'plan'> }> = {}) {
  const store = new MemoryStore()
  store.put('partners', partner.parse({ ...stamp, id: 'partner:1', name: 'Contoso' }))
  made(
    store.commit(
      createPlan,
      {
        plan: {
          name: 'Plan 2027',
          partnerId: 'partner:1',
          from: '2027-01-01',
          to: '2027-12-31',
          currency: 'EUR',
        },
        parts: [
          {
            kind: 'goal',
            side: 'theirs',
            title: 'Second practice',
            weight: 100,
            quarters: [{ quarter: '2027-Q1', target: 2 }, { quarter: '2027-Q2' }],
          },
        ],
        actions: [
          {
            title: 'Train',
            dueOn: '2027-03-01',
            accountable: { name: 'Noor', side: 'theirs' },
            notes: 'Two of them',
          },
        ],
      },
      NOW,
    ),
  )
  const [plan] = store.all('plans')
  const [task] = store.all('tasks')
  const [goal] = store.all('planParts')
  if (!plan || !task || !goal) throw new Error('no plan')
  const expectation = {
    ...stamp,
    id: 'expectation:1' as Id<'expectation'>,
    partnerId: 'partner:1' as Id<'partner'>,
    side: 'theirs' as const,
    topic: 'Answers',
    since: '2027-01-01',
    acknowledgements: [],
  }
  store.put('expectations', expectation)
  const pack: Pack = {
    ...stamp,
    id: 'pack:1' as Id<'pack'>,
    partnerId: plan.partnerId,
    planId: more.planId ?? plan.id,
    issuedAt: NOW,
    issuedBy: 'Ana',
    contentHash: HASH,
    answerKey: '{}',
    isSensitive: false,
  }
  store.put('packs', pack)
  const body = {
    packId: pack.id,
    answeredBy: 'Noor Haddad',
    answeredAt: NOW,
    comments: [{ section: 'goals' as const, text: 'Ten is much' }],
    acknowledgements: [expectation.id],
    actions: [{ id: task.id, dueOn: more.dueOn ?? '2027-04-01', text: 'Later, please' }],
    actuals: [{ id: goal.id, quarter: '2027-Q1' as const, actual: 1 }],
  }
  made(store.commit(receiveAnswer, { packId: pack.id, body, hash: HASH }, NOW))
  const [answer] = store.all('packAnswers')
  if (!answer) throw new Error('no answer')
  const which = (n: number) => ({ answerId: answer.id, packId: pack.id, proposalId: `p${n}` })
  return { store, plan, task, goal, which, answerId: answer.id, body }
}

describe('taking proposals over', () => {
  it('makes a comment a note on the timeline that names the section', () => {
    const { store, which } = workspace()
    const done = store.commit(acceptProposal, which(1), NOW)
    expect(done).toMatchObject({ ok: true, value: { label: 'Accept the comment on Goals' } })
    expect(store.all('interactions')).toMatchObject([
      { kind: 'note', subject: 'Noor Haddad on Goals', text: 'Ten is much', partnerId: 'partner:1' },
    ])
  })

  it('acknowledges, moves an action as agreed anew, and enters an actual', () => {
    const { store, which, task, goal, answerId } = workspace()
    for (const n of [2, 3, 4]) made(store.commit(acceptProposal, which(n), '2027-02-20T09:00:00.000Z'))
    expect(store.get('expectations', 'expectation:1')?.acknowledgements).toEqual([
      { side: 'theirs', name: 'Noor Haddad', on: '2027-02-20' },
    ])
    expect(store.get('tasks', task.id)).toMatchObject({
      dueOn: '2027-04-01',
      notes: 'Two of them\nNoor Haddad, 2027-02-20: Later, please',
      renegotiated: [{ dueOn: '2027-03-01', reason: 'Proposed by Noor Haddad in a partner pack' }],
    })
    expect(store.get('planParts', goal.id)).toMatchObject({
      quarters: [{ quarter: '2027-Q1', target: 2, actual: 1 }, { quarter: '2027-Q2' }],
    })
    expect(store.get('packAnswers', answerId)?.proposals.map(({ state }) => state)).toEqual([
      'open',
      'accepted',
      'accepted',
      'accepted',
    ])
  })

  it('acknowledges no words the pack did not have, and nothing twice', () => {
    const { store, which } = workspace()
    const line = store.get('expectations', 'expectation:1')
    if (!line) throw new Error('no line')
    store.put('expectations', {
      ...line,
      topic: 'Other',
      since: '2027-02-15',
      updatedAt: '2027-02-15T09:00:00.000Z',
    })
    const late = store.commit(acceptProposal, which(2), '2027-02-20T09:00:00.000Z')
    expect(late).toMatchObject({ ok: false, error: { code: 'newer' } })
    const given = { side: 'theirs' as const, name: 'Noor Haddad', on: '2027-01-20' }
    store.put('expectations', { ...line, acknowledgements: [given] })
    made(store.commit(acceptProposal, which(2), '2027-02-20T09:00:00.000Z'))
    expect(store.get('expectations', 'expectation:1')?.acknowledgements).toEqual([given])
  })

  it('changes two rows at most for one proposal: what it is about, and its decision', () => {
    const { store, which } = workspace()
    const done = store.commit(acceptProposal, which(3), NOW)
    expect(done.ok && done.value.changes.map(({ table }) => table)).toEqual(['tasks', 'packAnswers'])
  })

  it('is done once', () => {
    const { store, which } = workspace()
    made(store.commit(refuseProposal, { ...which(1), reason: 'Talked about it' }, NOW))
    expect(store.commit(acceptProposal, which(1), NOW)).toMatchObject({ error: { code: 'decided' } })
    expect(store.all('interactions')).toEqual([])
  })

  it('touches no record of another plan, whatever the answer points at', () => {
    const { store, which } = workspace({ planId: 'plan:other' })
    const before = store.snapshot()
    for (const n of [3, 4])
      expect(store.commit(acceptProposal, which(n), NOW)).toMatchObject({ error: { code: 'foreign' } })
    expect(store.snapshot()).toBe(before)
  })

  it('enters nothing into a locked plan', () => {
    const { store, plan, which } = workspace()
    store.put('plans', { ...plan, status: 'locked' })
    expect(store.commit(acceptProposal, which(4), NOW)).toMatchObject({ error: { code: 'locked' } })
    expect(store.commit(acceptProposal, which(3), NOW)).toMatchObject({ ok: true })
  })

  it('enters nothing where the book counts', () => {
    const { store, plan, answerId, which } = workspace()
    made(
      store.commit(
        addParts,
        {
          planId: plan.id,
          parts: [
            {
              kind: 'goal',
              side: 'joint',
              title: 'Won',
              metric: 'wonDeals',
              quarters: [{ quarter: '2027-Q1' }],
            },
          ],
        },
        NOW,
      ),
    )
    const won = store.all('planParts').find(part => part.kind === 'goal' && part.metric)
    const answer = store.get('packAnswers', answerId)
    if (!answer || !won) throw new Error('no goal')
    const proposals = answer.proposals.map(one => (one.id === 'p4' ? { ...one, about: won.id } : one))
    store.put('packAnswers', { ...answer, proposals })
    expect(store.commit(acceptProposal, which(4), NOW)).toMatchObject({ error: { code: 'known' } })
  })
})

it('takes an answer in once', () => {
  const { store, body } = workspace()
  expect(store.commit(receiveAnswer, { packId: 'pack:1', body, hash: HASH }, NOW)).toMatchObject({
    error: { code: 'twice' },
  })
})
