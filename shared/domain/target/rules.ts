import type { DomainError } from '../../lib/result.ts'
import type { Target, TargetFields } from './schema.ts'

/** What keeps a target from being saved. Codes: `whose`, `order`, `negative`. */
export function targetProblems(target: TargetFields): readonly DomainError[] {
  const problems: DomainError[] = []
  if (target.partnerId === undefined && !target.sellerKey)
    problems.push({
      code: 'whose',
      message: 'Choose the partner or the seller of this target.',
      at: 'partnerId',
    })
  if (target.to < target.from)
    problems.push({ code: 'order', message: 'The last day is before the first day.', at: 'to' })
  if (target.amount.minor < 0)
    problems.push({ code: 'negative', message: 'A target cannot be below zero.', at: 'amount' })
  return problems
}

/** Another target of the same partner that shares a day: both would count, so the sum would be wrong. */
export const overlapping = (
  target: TargetFields,
  others: readonly Target[],
  ownId?: string,
): Target | undefined =>
  target.partnerId === undefined
    ? undefined
    : others.find(
        other =>
          other.id !== ownId &&
          other.partnerId === target.partnerId &&
          other.from <= target.to &&
          target.from <= other.to,
      )
