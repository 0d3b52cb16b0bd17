import { logStep } from '../automation/step.ts'
import type { CommandContext } from '../command.ts'
import { replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { type RegistrationEvent, transitionOf } from './machine.ts'
import type { Registration, RegistrationStep } from './schema.ts'

/** The line of the timeline an event leaves: who, when, from where to where, why, by which rule. */
export const stepOf = (
  event: RegistrationEvent,
  from: Registration['state'],
  { now, actor, rule }: CommandContext,
  reason?: string,
): RegistrationStep => ({
  at: now,
  by: actor,
  event,
  from,
  to: transitionOf(event).to,
  ...(reason && { reason }),
  ...(rule && { ruleId: rule.id }),
})

/**
 * A transition as changes: the row in its new state with the step, and the line in the log the automation rate
 * is counted from. Nothing else in this folder changes a state.
 */
export function stepped(
  before: Registration,
  event: RegistrationEvent,
  context: CommandContext,
  { reason, ...set }: Partial<Registration> & { readonly reason?: string | undefined } = {},
): readonly Change[] {
  const step = stepOf(event, before.state, context, reason)
  const after = { ...before, ...set, state: step.to, steps: [...before.steps, step] }
  return [
    replacement('registrations', before, after, context),
    logStep('registration', event, before.id, context),
  ]
}
