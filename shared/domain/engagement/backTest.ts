import type { ConflictDecision } from '../conflict/schema.ts'
import type { ConflictCase } from './case.ts'
import { decide, type Proposal } from './decide.ts'
import type { Convert } from './fit.ts'
import type { EngagementRule } from './schema.ts'

/** A conflict of the past, with all that its rules looked at. */
export interface PastConflict {
  readonly id: string
  /** Whose registration against whom. */
  readonly title: string
  readonly case: ConflictCase
  /** What a person decided then. */
  readonly decided?: ConflictDecision | undefined
}

export interface ChangedDecision {
  readonly past: PastConflict
  readonly before: Proposal
  readonly after: Proposal
}

/** Which proposals would have been others under the new rules: from what, to what, and why. */
export function backTest(
  rules: readonly EngagementRule[],
  newRules: readonly EngagementRule[],
  past: readonly PastConflict[],
  convert: Convert,
): readonly ChangedDecision[] {
  return past.flatMap(each => {
    const before = decide(rules, each.case, convert)
    const after = decide(newRules, each.case, convert)
    const same =
      before.wins === after.wins && (before.wins !== undefined || before.adjudicator === after.adjudicator)
    return same ? [] : [{ past: each, before, after }]
  })
}
