import type { FactsView } from './factsView.ts'
import { keptOf } from './gatherCustomers.ts'
import { known, type Measured, missing } from './measured.ts'
import { ratio } from './ratio.ts'
import type { Window } from './window.ts'

export interface CustomerFigures {
  /** Customers with revenue in the trailing year. */
  readonly active: number
  /** Customers with revenue in the year before, and those of them with revenue again. */
  readonly before?: number
  readonly again?: number
  readonly priorMinor: number
  readonly keptMinor: number
}

/** Customer figures of a window, or undefined when no revenue line of its two years names a customer. */
export function customersOf(view: FactsView, window: Window): CustomerFigures | undefined {
  if (!window.current) {
    const past = view.history.get(window.quarter)
    if (past?.activeCustomers === undefined) return undefined
    return {
      active: past.activeCustomers,
      priorMinor: past.priorMinor ?? 0,
      keptMinor: past.keptMinor ?? 0,
    }
  }
  if (view.facts.customers.length === 0) return undefined
  const sums = { active: 0, before: 0, again: 0, priorMinor: 0, keptMinor: 0 }
  for (const { minor, priorMinor } of view.facts.customers) {
    const { active, prior, kept } = keptOf(minor, priorMinor)
    sums.active += active
    sums.priorMinor += prior
    sums.keptMinor += kept
    if (prior > 0) sums.before++
    if (prior > 0 && active > 0) sums.again++
  }
  return sums
}

const NO_CUSTOMERS = 'no revenue line names a customer'

/** Revenue kept from last year's customers, percent; what a customer grew does not count. */
export function customersKept(view: FactsView, window: Window): Measured {
  const figures = customersOf(view, window)
  if (!figures) return missing(NO_CUSTOMERS)
  if (figures.priorMinor <= 0) return missing('no customer had revenue in the year before')
  return known(ratio(BigInt(figures.keptMinor) * 100n, figures.priorMinor))
}

/** Customers with revenue in the trailing year. */
export function activeCustomers(view: FactsView, window: Window): Measured {
  const figures = customersOf(view, window)
  return figures ? known(ratio(figures.active)) : missing(NO_CUSTOMERS)
}
