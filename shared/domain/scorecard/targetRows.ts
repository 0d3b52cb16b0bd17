import type { DateSpan } from '../../lib/period.ts'
import type { ScorecardFacts } from './schema.ts'
import { daysOf, sharedDays } from './window.ts'

export interface SpanTarget {
  readonly minor: number
  /** Days of the span that some target row covers; fewer than all are said so. */
  readonly coveredDays: number
}

/**
 * The revenue target of a span, minor units: each row's amount by the days it shares with the span, half
 * away from zero. Undefined when no row touches the span.
 */
export function targetIn(targets: ScorecardFacts['targets'], span: DateSpan): SpanTarget | undefined {
  let minor = 0
  let touched = false
  const covered: DateSpan[] = []
  for (const row of targets) {
    const shared = sharedDays(row, span)
    if (shared === 0) continue
    touched = true
    covered.push(row)
    minor += portion(row.minor, shared, daysOf(row))
  }
  return touched ? { minor, coveredDays: coveredDays(covered, span) } : undefined
}

function portion(minor: number, shared: number, days: number): number {
  if (shared === days) return minor
  const [top, bottom] = [BigInt(minor) * BigInt(shared), BigInt(days)]
  const magnitude = ((top < 0n ? -top : top) * 2n + bottom) / (bottom * 2n)
  return Number(top < 0n ? -magnitude : magnitude)
}

/** Days of `span` under at least one of the rows, counted once. Rows come sorted by their first day. */
function coveredDays(rows: readonly DateSpan[], span: DateSpan): number {
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))
  let days = 0
  let reached = ''
  for (const row of sorted) {
    if (row.to <= reached) continue
    const whole = sharedDays(row, span)
    const again = reached >= row.from ? sharedDays({ from: row.from, to: reached }, span) : 0
    days += whole - again
    reached = row.to
  }
  return days
}
