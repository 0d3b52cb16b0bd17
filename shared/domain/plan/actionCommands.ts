import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { applyPatch, patchOf } from '../fields/patch.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, replacement, stamped } from '../journal/changes.ts'
import { withRenegotiation } from '../task/renegotiation.ts'
import { isOpenTask, type Task } from '../task/schema.ts'
import { actionFields, newAction, withPromise } from './actionFields.ts'
import { refuseIfClosed } from './open.ts'
import { isOpenPlan, type Plan } from './schema.ts'

/** Fields of an action that tell how it goes: they may change after the plan is locked. */
const GOING: ReadonlySet<string> = new Set(['progress', 'evidence', 'notes'])

/** Says why a promise has another day than the locked plan. */
const MOVED_AFTER_LOCK = 'Moved after the plan was locked'

/** What a closed plan does not take; another day of an open promise it takes, because the day before stays on record. */
function closedProblem(plan: Plan, before: Task, after: Task, changed: readonly string[]) {
  const moves = before.promise !== undefined && isOpenTask(before) && after.dueOn !== undefined
  return changed.every(field => GOING.has(field) || (field === 'dueOn' && moves))
    ? undefined
    : refuseIfClosed(plan)
}

/** Adds actions to a plan; each is a task, and a promise of the side of who answers for it. Errors: `gone`, `locked`. */
export const addActions = defineCommand({
  name: 'plan.addActions',
  input: z.object({ planId: idField('plan'), actions: z.array(newAction).min(1).max(1_000) }),
  label: ({ actions }) => {
    const [only] = actions
    return only && actions.length === 1
      ? `Add the action “${only.title}”`
      : `Add ${count(actions.length, 'action')}`
  },
  needs: ({ planId }) => [
    { table: 'plans', ids: [planId] },
    { table: 'tasks', index: 'planId', anyOf: [planId] },
  ],
  run: (rows, { planId, actions }, context) => {
    const plan = rows.get('plans', planId)
    if (!plan) return gone('plan')
    const last = Math.max(0, ...rows.all('tasks').map(({ order }) => order ?? 0))
    return (
      refuseIfClosed(plan) ??
      ok(
        actions.map(({ goalKey: _, movedFrom: __, ...fields }, index) => {
          const row = { ...fields, planId, partnerId: plan.partnerId, order: Math.floor(last) + index + 1 }
          return creation('tasks', stamped(withPromise(row), context.newId('task'), context))
        }),
      )
    )
  },
})

/**
 * Changes an action of a plan. Once the plan is locked only how it goes may change, and its day as a renegotiation.
 * Errors: `gone`, `locked`.
 */
export const editAction = defineCommand({
  name: 'plan.editAction',
  input: z.object({ id: idField('task'), patch: patchOf(actionFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('tasks', id)
    return before
      ? `Edit the action “${before.title}”: ${fieldsInWords(applyPatch(actionFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id }) => [{ table: 'tasks', ids: [id] }],
  thenNeeds: (_, rows) => [
    { table: 'plans', ids: rows.all('tasks').flatMap(({ planId }) => (planId ? [planId] : [])) },
  ],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('tasks', id)
    if (!before) return gone('action')
    const { row, changed } = applyPatch(actionFields, before, patch)
    if (changed.length === 0) return ok([])
    const plan = rows.get('plans', before.planId ?? '')
    const reason = plan && !isOpenPlan(plan) ? MOVED_AFTER_LOCK : undefined
    const after = withRenegotiation(before, withPromise(row, before), context, reason)
    return (
      (plan ? closedProblem(plan, before, row, changed) : undefined) ??
      ok([replacement('tasks', before, after, context)])
    )
  },
})

/** Puts an action after another one of its plan, or first when `after` is null. Errors: `gone`, `locked`. */
export const moveAction = defineCommand({
  name: 'plan.moveAction',
  input: z.object({ planId: idField('plan'), id: idField('task'), after: idField('task').nullable() }),
  label: ({ id }, rows) => `Move the action “${rows.get('tasks', id)?.title ?? ''}”`,
  needs: ({ planId }) => [
    { table: 'plans', ids: [planId] },
    { table: 'tasks', index: 'planId', anyOf: [planId] },
  ],
  run: (rows, { planId, id, after }, context) => {
    const [plan, action] = [rows.get('plans', planId), rows.get('tasks', id)]
    if (!plan || !action) return gone(plan ? 'action' : 'plan')
    const others = rows
      .all('tasks')
      .filter(row => row.id !== id)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1))
    const at = after === null ? 0 : others.findIndex(row => row.id === after) + 1
    if (after !== null && at === 0) return gone('action')
    const [before, next] = [others[at - 1], others[at]]
    const order = !before
      ? (next?.order ?? 2) - 1
      : !next
        ? (before.order ?? 0) + 1
        : ((before.order ?? 0) + (next.order ?? 0)) / 2
    return refuseIfClosed(plan) ?? ok([replacement('tasks', action, { ...action, order }, context)])
  },
})
