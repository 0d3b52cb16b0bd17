import type { DomainError } from '../../lib/result.ts'
import { WHOLE_BP } from '../deal/rules.ts'
import type { Trace } from './evidence.ts'
import { type Attribution, CREDIT_KINDS, type Credit, type Evidence } from './schema.ts'
import { creditsOf } from './standing.ts'

type Given = Omit<Credit, 'amount'>

export interface Amending {
  readonly before: Attribution | undefined
  readonly credits: readonly Given[]
  readonly reason: string
  /** What speaks for the deal today. */
  readonly traces: readonly Trace[]
  isThere(partnerId: string): boolean
}

/**
 * What keeps an amendment from being made. Codes: `notLocked`, `reason`, `twice`, `missing`, `share.sourced`,
 * `share.influenced` (above the whole deal), `evidence` (credit that no dated row stands behind).
 */
export function amendProblem({
  before,
  credits,
  reason,
  traces,
  isThere,
}: Amending): DomainError | undefined {
  if (!before)
    return {
      code: 'notLocked',
      message: 'These credits are not locked: change the partners of the deal instead.',
    }
  if (reason.trim() === '')
    return { code: 'reason', message: 'Say why the credits change after the lock.', at: 'reason' }
  if (new Set(credits.map(({ partnerId }) => partnerId)).size < credits.length)
    return { code: 'twice', message: 'A partner is credited twice. One credit each, please.', at: 'credits' }
  const held = new Map(creditsOf(before).map(each => [each.partnerId, each]))
  if (credits.some(({ partnerId }) => !held.has(partnerId) && !isThere(partnerId)))
    return { code: 'missing', message: 'A partner chosen here is not there any more.', at: 'credits' }
  return shareProblem(credits) ?? evidenceProblem(credits, held, traces)
}

function shareProblem(credits: readonly Given[]): DomainError | undefined {
  for (const kind of CREDIT_KINDS) {
    const sum = credits.reduce((all, each) => (each.kind === kind ? all + each.shareBp : all), 0)
    if (sum > WHOLE_BP)
      return {
        code: `share.${kind}`,
        message: `The ${kind} shares add up to ${sum / 100}%; together they can be 100% at most.`,
        at: 'credits',
      }
  }
  return undefined
}

/** A row counts when it does so today for that partner, or did when the credits were locked. */
function evidenceProblem(
  credits: readonly Given[],
  held: ReadonlyMap<string, Credit>,
  traces: readonly Trace[],
): DomainError | undefined {
  for (const { partnerId, kind, evidence } of credits) {
    const before = held.get(partnerId)
    const counted = (row: Evidence): boolean =>
      traces.some(
        trace =>
          trace.partnerId === partnerId &&
          trace.recordId === row.recordId &&
          (trace.counts === 'sourced' || trace.counts === kind),
      ) ||
      (before !== undefined &&
        (before.kind === 'sourced' || before.kind === kind) &&
        before.evidence.some(({ recordId }) => recordId === row.recordId))
    if (!evidence.some(counted))
      return {
        code: 'evidence',
        message:
          kind === 'sourced'
            ? 'Sourced credit needs an approved registration or a referral dated before the deal.'
            : 'Influenced credit needs a dated meeting, call, mail or lead inside the window.',
        at: 'credits',
      }
  }
  return undefined
}
