import { hashOfContent } from '@shared/domain/plan/content.ts'
import { lockProblems } from '@shared/domain/plan/lockProblems.ts'
import { raciProblems } from '@shared/domain/plan/raci.ts'
import { describe, expect, it } from 'vitest'
import { bookOf, SEEDS, TODAY } from './book.ts'

describe.each(SEEDS)('the plans of the sample of seed %i', seed => {
  const rows = bookOf(seed)
  const idsOf = (table: 'plans' | 'partners' | 'sessions' | 'customers' | 'planParts' | 'planVersions') =>
    new Set<string>(rows[table].map(({ id }) => id))

  it('are of every step worth showing, and hang together', () => {
    expect(new Set(rows.plans.map(({ status }) => status))).toEqual(new Set(['signed', 'draft', 'inReview']))
    const [plans, partners, parts] = [idsOf('plans'), idsOf('partners'), idsOf('planParts')]
    for (const plan of rows.plans) expect(partners).toContain(plan.partnerId)
    for (const part of rows.planParts) {
      expect(plans).toContain(part.planId)
      if ('customerId' in part && part.customerId) expect(idsOf('customers')).toContain(part.customerId)
    }
    for (const task of rows.tasks) {
      if (task.planId) expect(plans).toContain(task.planId)
      if (task.goalId) expect(parts).toContain(task.goalId)
    }
    for (const item of rows.sessionItems) expect(idsOf('sessions')).toContain(item.sessionId)
    expect(rows.sessions.filter(({ on }) => on > TODAY)).toHaveLength(1)
  })

  it('could be locked; what was signed still has its hash', () => {
    for (const plan of rows.plans) {
      const parts = rows.planParts.filter(({ planId }) => planId === plan.id)
      const actions = rows.tasks.filter(({ planId }) => planId === plan.id)
      expect(lockProblems(parts, actions)).toEqual([])
      expect(actions.flatMap(raciProblems)).toEqual([])
      if (plan.status !== 'signed') continue
      const version = rows.planVersions.find(({ id }) => id === plan.versionId)
      expect(version?.signatures.map(({ side }) => side)).toEqual(['ours', 'theirs'])
      expect(version && hashOfContent(version.content)).toBe(version?.hash)
    }
  })

  it('ask for nothing today: actions are done, or due in some days', () => {
    const actions = rows.tasks.filter(({ planId }) => planId !== undefined)
    expect(actions.length).toBeGreaterThan(15)
    for (const { doneAt, dueOn = '' } of actions)
      expect(doneAt === undefined ? dueOn > TODAY : dueOn < TODAY).toBe(true)
  })
})
