import { type Outcome, type OutcomeAxis, outcomesBy } from '@shared/domain/forecast/outcome.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import type { DealColumns } from '../deals/dealColumns.ts'
import { regionReader } from '../deals/forecastReaders.ts'
import { decidedDeals } from './forecastFacts.ts'

/** How the deals of one seller, partner, product or region ended; an empty id: of nobody, nothing, nowhere. */
export interface OutcomeLine {
  readonly id: string
  readonly outcome: Outcome
}

/**
 * Win rate and cycle along an axis, of deals decided in the span or, without one, of all. A deal with several
 * partners or products counts under each.
 */
export function outcomesOf(columns: DealColumns, axis: OutcomeAxis, span?: DateSpan): readonly OutcomeLine[] {
  const idsOf = idsAlong(columns, axis)
  const outcomes = outcomesBy(decidedDeals(columns, span), ({ row }) => {
    const ids = idsOf(row)
    return ids.length === 0 ? NOBODY : ids
  })
  return [...outcomes].map(([id, outcome]) => ({ id, outcome }))
}

const NOBODY = [''] as const

function idsAlong(columns: DealColumns, axis: OutcomeAxis): (row: number) => readonly string[] {
  const { figures, owners, partnerNames, productNames } = columns
  if (axis === 'seller') return row => [owners.idOf(figures.owner[row] ?? 0)]
  if (axis === 'product') return row => Array.from(columns.productsOf(row), productNames.idOf)
  if (axis === 'partner') return row => [...new Set(Array.from(columns.partnersOf(row), partnerNames.idOf))]
  const region = regionReader(columns)
  return row => [region(row)]
}
