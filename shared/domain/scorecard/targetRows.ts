import { addDays } from '../../lib/calendarDate.ts'
import type { DateSpan } from '../../lib/period.ts'
import { ratio, scaled } from './ratio.ts'
import type { ScorecardFacts } from './schema.ts'
import { daysOf, sharedDays } from './window.ts'

type TargetRow = ScorecardFacts['targets'][number]

export interface SpanTarget {
  readonly minor: number
  /** Days of the span that some target row covers; fewer than all are said so. */
  readonly coveredDays: number
}

/**
 * The revenue target of a span, minor units: each row's amount by the days it shares with the span, in
 * whole units that add up over neighbouring spans. Undefined when no row touches the span.
 */
export function targetIn(targets: readonly TargetRow[], span: DateSpan): SpanTarget | undefined {
  let minor = 0
  let touched = false
  const covered: DateSpan[] = []
  for (const row of targets) {
    if (sharedDays(row, span) === 0) continue
    touched = true
    covered.push(row)
    minor += portion(row, span)
  }
  return touched ? { minor, coveredDays: coveredDays(covered, span) } : undefined
}

/** The row's amount up to each day is rounded, so that the parts of neighbouring spans add up to the row. */
function portion({ from, to, minor }: TargetRow, span: DateSpan): number {
  if (from >= span.from && to <= span.to) return minor
  const upTo = (day: string): number => {
    const days = sharedDays({ from, to }, { from, to: day })
    const whole = daysOf({ from, to })
    if (days === 0 || days === whole) return days === 0 ? 0 : minor
    return scaled(ratio(BigInt(minor) * BigInt(days), whole), 1)
  }
  return upTo(span.to) - upTo(addDays(span.from, -1))
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
