import type { RuleEvent } from '@shared/domain/automation/chain.ts'
import type { RulePlan } from '@shared/domain/automation/plan.ts'
import { noteRun, runLine } from '@shared/domain/automation/run.ts'
import { type CommitOptions, commit } from '../commit.ts'

/** What an answer to a happening belongs to, and whether that still stands. */
export type Answers = Pick<CommitOptions, 'intent' | 'onlyIf'>

/** Writes into the log that a rule was refused or kept from acting. */
export async function note(
  { rule }: Pick<RulePlan, 'rule'>,
  event: RuleEvent,
  answers: Answers,
  outcome: 'refused' | 'stopped',
  why: string,
): Promise<void> {
  await commit(noteRun, { line: runLine(rule, event), outcome, note: why }, { rule, ...answers })
}
