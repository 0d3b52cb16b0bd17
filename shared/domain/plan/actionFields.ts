import { z } from 'zod'
import { idField } from '../fields/schema.ts'
import { type Task, taskFields } from '../task/schema.ts'

/** The fields of a task that make it an action of a plan. */
export const actionFields = taskFields.pick({
  title: true,
  notes: true,
  startOn: true,
  dueOn: true,
  progress: true,
  goalId: true,
  sessionId: true,
  accountable: true,
  responsible: true,
  consulted: true,
  informed: true,
  evidence: true,
})
export type ActionFields = z.infer<typeof actionFields>

/**
 * An action that is not stored yet; `goalKey` names a new goal of the same input, `movedFrom` the open action of an
 * earlier plan that goes on in it.
 */
export const newAction = actionFields.extend({
  goalKey: z.string().max(80).optional(),
  movedFrom: idField('task').optional(),
})
export type NewAction = z.input<typeof newAction>

/**
 * An action is a promise of the side of who answers for it. A side that promised it before anybody answered for it goes
 * on doing so; the promise ends with the one who did answer for it, `before`.
 */
export function withPromise<Fields extends Pick<Task, 'accountable' | 'promise'>>(
  fields: Fields,
  before?: Pick<Task, 'accountable'>,
): Fields {
  if (fields.accountable) return { ...fields, promise: fields.accountable.side }
  if (!before?.accountable) return fields
  const { promise: _, ...rest } = fields
  return rest as Fields
}
