import { isAction } from '@shared/domain/automation/actions.ts'
import type { RuleEvent } from '@shared/domain/automation/chain.ts'
import { eventsOf } from '@shared/domain/automation/events.ts'
import type { RulePlan } from '@shared/domain/automation/plan.ts'
import { logged, runLine } from '@shared/domain/automation/run.ts'
import { actionInWords } from '@shared/domain/automation/sentence.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { commit } from '../commit.ts'
import { today } from '../today.ts'
import type { Doers } from './doer.ts'
import { type Answers, note } from './note.ts'
import { situationOf } from './situation.ts'

/** Refusals that are no refusal of the action: it is answered already, or there is nothing left to answer. */
const OVER = ['ran', 'onlyIf']

/**
 * Does a rule's actions one after the other, each with its line in the log in one transaction; the first that
 * is refused ends the run and says why. Answers what followed from what was written.
 */
export async function runActions(
  plan: RulePlan,
  event: RuleEvent,
  doers: Doers,
  answers: Answers,
): Promise<readonly RuleEvent[]> {
  const { rule, actions, reason } = plan
  const line = runLine(rule, event)
  const options = { rule, ...answers }
  const followed: RuleEvent[] = []
  const noted = async (outcome: 'refused' | 'stopped', why: string) => {
    await note(plan, event, answers, outcome, why)
    return followed
  }
  let done = 0
  for (const { action, skipped } of actions) {
    if (skipped !== undefined) continue
    if (!isAction(action.kind)) return noted('refused', 'This version cannot do that.')
    const day = today()
    const situation = await situationOf(event, day)
    if (!situation) return followed
    const step = await doers[action.kind](action, situation, day)
    if (!step.ok) return noted('refused', step.error.message)
    const keep = (changes: readonly Change[]) => followed.push(...eventsOf(changes, answers.intent ?? ''))
    const { command, input } = step.value
    const entry = { line, action: actionInWords(action), note: reason }
    const answer = await commit(logged(command, entry, done > 0, keep), input, options)
    if (!answer.ok && OVER.includes(answer.error.code)) return followed
    if (!answer.ok) return noted('refused', answer.error.message)
    done += 1
  }
  const [first] = actions
  return done === 0 && first?.skipped !== undefined ? noted('stopped', `${first.skipped}.`) : followed
}
