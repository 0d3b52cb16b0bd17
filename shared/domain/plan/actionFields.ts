import { z } from 'zod'
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

/** An action that is not stored yet; `goalKey` names a new goal of the same input. */
export const newAction = actionFields.extend({ goalKey: z.string().max(80).optional() })
export type NewAction = z.input<typeof newAction>

/** An action is a promise of the side of who answers for it. */
export const withPromise = <Fields extends Pick<Task, 'accountable' | 'promise'>>(fields: Fields): Fields => {
  const { promise: _, ...rest } = fields
  return (fields.accountable ? { ...rest, promise: fields.accountable.side } : rest) as Fields
}
