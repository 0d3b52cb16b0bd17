import { monthKey } from '../../lib/period.ts'
import { beforeFirstRevenue, type FactsView, linesIn, sourcedIn } from './factsView.ts'
import { known, type Measured, missing } from './measured.ts'
import { ratio } from './ratio.ts'
import { completeMonths, monthsOf, sameMonthYearBefore, type Window } from './window.ts'

/** Why a window has no revenue at all to speak of; undefined when it has. */
function unknownRevenue(view: FactsView, window: Window): string | undefined {
  if (view.firstMonth === undefined) return 'no revenue line is recorded'
  if (window.end < window.span.from) return 'the quarter has not begun'
  return beforeFirstRevenue(view, window.end) ? 'it lies before the first revenue line' : undefined
}

/** Sourced revenue of the quarter, minor units. */
export function sourcedRevenue(view: FactsView, window: Window): Measured {
  const unknown = unknownRevenue(view, window)
  return unknown ? missing(unknown) : known(ratio(sourcedIn(view, monthsOf(window.quarter))))
}

/** Sourced revenue against the same months a year before, percent; only months that are over count. */
export function revenueGrowth(view: FactsView, window: Window): Measured {
  const unknown = unknownRevenue(view, window)
  if (unknown) return missing(unknown)
  const months = completeMonths(window)
  if (months.length === 0) return missing('no month of the quarter is over yet')
  const prior = sourcedIn(view, months.map(sameMonthYearBefore))
  if (prior <= 0) return missing('there was no sourced revenue a year before to compare with')
  return known(ratio(BigInt(sourcedIn(view, months) - prior) * 100n, prior))
}

/** Distinct order numbers in the quarter. */
export function ordersPlaced(view: FactsView, window: Window): Measured {
  const unknown = unknownRevenue(view, window)
  if (unknown) return missing(unknown)
  const orders = window.current ? view.facts.orders : view.history.get(window.quarter)?.orders
  if (orders === undefined) return missing('orders of that quarter are not among the facts')
  const lines = linesIn(view, monthsOf(window.quarter))
  return orders === 0 && lines > 0
    ? missing('no revenue line of the quarter names an order')
    : known(ratio(orders))
}

/** Month of the first revenue line, for the notes on windows that reach further back. */
export const startsBeforeRevenue = (view: FactsView, day: string): boolean =>
  view.firstMonth !== undefined && monthKey(day) < view.firstMonth
