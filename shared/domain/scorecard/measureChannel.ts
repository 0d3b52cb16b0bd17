import { median } from '../../lib/median.ts'
import { inSpan } from '../../lib/period.ts'
import type { FactsView } from './factsView.ts'
import { known, type Measured, missing } from './measured.ts'
import { ratio } from './ratio.ts'
import { type Window, yearUpTo } from './window.ts'

const notGathered = missing('registrations are not among the facts')

const decidedIn = (view: FactsView, { span, end }: Window) =>
  view.facts.registrations?.decided.filter(({ on }) => inSpan(on, { from: span.from, to: end }))

/** Approved ÷ decided, percent, in the quarter; what waits for a decision is in neither. */
export function approvalRate(view: FactsView, window: Window): Measured {
  const decided = decidedIn(view, window)
  if (!decided) return notGathered
  return decided.length === 0
    ? missing('no registration was decided in the quarter')
    : known(ratio(decided.filter(({ approved }) => approved).length * 100, decided.length))
}

/** Median hours from submission to approval, of approvals in the quarter; an even count takes the middle of two. */
export function approvalHours(view: FactsView, window: Window): Measured {
  const decided = decidedIn(view, window)
  if (!decided) return notGathered
  const middle = median(
    decided.flatMap(({ approved, tenths }) => (approved && tenths !== undefined ? [tenths] : [])),
  )
  if (middle === undefined) return missing('no registration was approved in the quarter')
  // Twice the middle of whole tenths is whole.
  return known(ratio(middle * 2, 20))
}

/** Of what the partner says it sourced, the part that a registration or referral shows, percent by amount. */
export function evidencedShare(view: FactsView, window: Window): Measured {
  const { credits } = view.facts
  if (!credits) return missing('credit is not among the facts')
  const span = yearUpTo(window.end)
  let [shown, all] = [0n, 0n]
  for (const { closeOn, minor, evidenced } of credits) {
    if (!inSpan(closeOn, span)) continue
    all += BigInt(minor)
    if (evidenced) shown += BigInt(minor)
  }
  return all <= 0n
    ? missing('no won deal of the twelve months names it as sourced')
    : known(ratio(shown * 100n, all))
}
