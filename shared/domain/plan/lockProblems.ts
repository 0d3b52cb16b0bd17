import type { DomainError } from '../../lib/result.ts'
import { count } from '../fields/words.ts'
import type { Task } from '../task/schema.ts'
import { type PlanPart, partsOfKind } from './partSchema.ts'
import { lacksAccountable } from './raci.ts'
import { weightsHold, weightTotal } from './weights.ts'

/** What must hold before a plan is locked, because both sides will sign it: weights, and who answers for what. */
export function lockProblems(parts: readonly PlanPart[], actions: readonly Task[]): readonly DomainError[] {
  const goals = partsOfKind(parts, 'goal')
  const loose = lacksAccountable(actions)
  const [first] = loose
  return [
    ...(goals.length === 0
      ? [{ code: 'noGoals', message: 'The plan has no goal yet. Add one before it is locked.', at: 'goals' }]
      : []),
    ...(weightsHold(goals)
      ? []
      : [
          {
            code: 'weights',
            message: `The weights of the goals add up to ${weightTotal(goals)}, not to 100.`,
            at: 'goals',
          },
        ]),
    ...(first
      ? [
          {
            code: 'raci',
            message:
              loose.length === 1
                ? `Nobody answers for the action “${first.title}”.`
                : `Nobody answers for ${count(loose.length, 'action')}, the first is “${first.title}”.`,
            at: 'actions',
          },
        ]
      : []),
  ]
}
