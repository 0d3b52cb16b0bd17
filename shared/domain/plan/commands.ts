import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { isOpenTask, type Task } from '../task/schema.ts'
import { newAction, withPromise } from './actionFields.ts'
import { newPart, partRows } from './newParts.ts'
import { refuseIfClosed } from './open.ts'
import { type PlanFields, planFields } from './schema.ts'

/** What is wrong with the cover of a plan, if anything. */
const coverProblem = ({ from, to }: PlanFields) =>
  to < from ? err('span', 'The plan ends before it begins. Put a later last day.', 'to') : undefined

/**
 * Begins a plan, with what a template or an earlier plan gives it. Goals of actions are named by the keys new parts
 * were given. Errors: `missing`, `span`.
 */
export const createPlan = defineCommand({
  name: 'plan.create',
  input: z.object({
    plan: entryOf(planFields),
    parts: z.array(newPart).max(2_000).default([]),
    actions: z.array(newAction).max(1_000).default([]),
  }),
  label: ({ plan }) => `Begin the plan “${plan.name}”`,
  needs: ({ plan, actions }) => [
    { table: 'partners', ids: [plan.partnerId] },
    { table: 'tasks', ids: actions.flatMap(({ movedFrom }) => (movedFrom ? [movedFrom] : [])) },
  ],
  run: (rows, { plan, parts, actions }, context) => {
    if (!rows.get('partners', plan.partnerId)) return missing('partner', 'partnerId')
    const problem = coverProblem(plan)
    if (problem) return problem
    const planId = context.newId('plan')
    const made = partRows(planId, parts, [], context)
    const byKey = new Map(parts.map(({ key }, index) => [key, made[index]?.id]))
    return ok([
      creation('plans', { ...stamped(plan, planId, context), status: 'draft', version: 1 }),
      ...made.map(row => creation('planParts', row)),
      ...actions.map(({ goalKey, movedFrom, ...fields }, index) => {
        const goalId = goalKey === undefined ? undefined : byKey.get(goalKey)
        const row: Omit<Task, 'id' | 'createdAt' | 'updatedAt' | 'createdIn'> = {
          ...fields,
          ...(goalId && { goalId }),
          planId,
          partnerId: plan.partnerId,
          order: index + 1,
        }
        const earlier = rows.get('tasks', movedFrom ?? '')
        return earlier && isOpenTask(earlier)
          ? replacement('tasks', earlier, movedInto(earlier, row), context)
          : creation('tasks', stamped(withPromise(row), context.newId('task'), context))
      }),
    ])
  },
})

/**
 * An open action goes on in a new plan. A promise keeps the day that was agreed, over or not, until another one is
 * agreed; of any other action a day before the plan is let go.
 */
function movedInto(earlier: Task, { planId, goalId, order, dueOn, startOn }: Partial<Task>): Task {
  const { goalId: _, dueOn: __, startOn: ___, ...rest } = earlier
  return {
    ...rest,
    ...(planId && { planId }),
    ...(goalId && { goalId }),
    ...(order !== undefined && { order }),
    ...(earlier.promise ? daysOf(earlier) : daysOf({ dueOn, startOn })),
  }
}

const daysOf = ({ dueOn, startOn }: Partial<Pick<Task, 'dueOn' | 'startOn'>>) => ({
  ...(dueOn !== undefined && { dueOn }),
  ...(startOn !== undefined && { startOn }),
})

/** Changes the cover of a plan. Errors: `gone`, `locked`, `span`. */
export const editPlan = defineCommand({
  name: 'plan.edit',
  input: z.object({ id: idField('plan'), patch: patchOf(planFields.omit({ partnerId: true })) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('plans', id)
    return before
      ? `Edit the plan “${before.name}”: ${fieldsInWords(applyPatch(planFields.omit({ partnerId: true }), before, patch).changed)}`
      : ''
  },
  needs: ({ id }) => [{ table: 'plans', ids: [id] }],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('plans', id)
    if (!before) return gone('plan')
    const { row, changed } = applyPatch(planFields.omit({ partnerId: true }), before, patch)
    if (changed.length === 0) return ok([])
    return refuseIfClosed(before) ?? coverProblem(row) ?? ok([replacement('plans', before, row, context)])
  },
})

/**
 * Deletes a plan with its parts and versions that nobody signed. Its actions and sessions stay: what was agreed is
 * still owed. Errors: `gone`, `signed`.
 */
export const deletePlan = defineCommand({
  name: 'plan.delete',
  input: z.object({ id: idField('plan') }),
  label: ({ id }, rows) => {
    const actions = rows.all('tasks').filter(({ planId }) => planId === id).length
    const stay =
      actions > 0
        ? `; ${count(actions, 'action')} ${actions === 1 ? 'stays as a task' : 'stay as tasks'}`
        : ''
    return `Delete the plan “${rows.get('plans', id)?.name ?? ''}”${stay}`
  },
  needs: ({ id }) => [
    { table: 'plans', ids: [id] },
    { table: 'planParts', index: 'planId', anyOf: [id] },
    { table: 'planVersions', index: 'planId', anyOf: [id] },
    { table: 'tasks', index: 'planId', anyOf: [id] },
    { table: 'sessions', index: 'planId', anyOf: [id] },
  ],
  run: (rows, { id }, context) => {
    const plan = rows.get('plans', id)
    if (!plan) return gone('plan')
    const versions = rows.all('planVersions').filter(({ planId }) => planId === id)
    if (versions.some(({ signatures }) => signatures.length > 0))
      return err('signed', 'A signed plan is kept. Supersede it by a new version instead.')
    return ok([
      deletion('plans', plan),
      ...rows
        .all('planParts')
        .filter(({ planId }) => planId === id)
        .map(row => deletion('planParts', row)),
      ...versions.map(row => deletion('planVersions', row)),
      ...rows
        .all('tasks')
        .flatMap(row => (row.planId === id ? [replacement('tasks', row, unplanned(row), context)] : [])),
      ...rows
        .all('sessions')
        .flatMap(row => (row.planId === id ? [replacement('sessions', row, unplanned(row), context)] : [])),
    ])
  },
})

const unplanned = <Row extends { readonly planId?: unknown; readonly goalId?: unknown }>(row: Row): Row => {
  const { planId: _, goalId: __, ...rest } = row
  return rest as Row
}
