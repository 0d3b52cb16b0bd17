import type { CalendarDate } from '../../lib/calendarDate.ts'
import { type Quarter, spanOfQuarter } from '../../lib/period.ts'
import { convertBy, type RateBook } from '../scorecard/rateBook.ts'
import { targetIn } from '../scorecard/targetRows.ts'
import type { Target } from '../target/schema.ts'

/** Targets in one currency; those of sellers count only where no partner has one, or they would count twice. */
export interface BookTargets {
  readonly rows: readonly { readonly from: CalendarDate; readonly to: CalendarDate; readonly minor: number }[]
  /** Rows left out because there is no exchange rate. */
  readonly withoutRate: number
}

/** The targets of the whole book, each at the rate of its first day, of today where that lies ahead. */
export function bookTargets(targets: readonly Target[], rates: RateBook, today: CalendarDate): BookTargets {
  const ofPartners = targets.filter(({ partnerId }) => partnerId !== undefined)
  const rows: { from: CalendarDate; to: CalendarDate; minor: number }[] = []
  let withoutRate = 0
  for (const { from, to, amount } of ofPartners.length > 0 ? ofPartners : targets) {
    const minor = convertBy(rates, amount, from < today ? from : today)?.minor
    if (minor === undefined) withoutRate += 1
    else rows.push({ from, to, minor })
  }
  return { rows, withoutRate }
}

/** The target of a quarter, minor units; undefined where no row touches it. */
export const targetOfQuarter = ({ rows }: BookTargets, quarter: Quarter): number | undefined =>
  targetIn(rows, spanOfQuarter(quarter))?.minor
