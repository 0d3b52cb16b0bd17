import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import {
  addQuarters,
  inSpan,
  type Quarter,
  quarterOf,
  quartersEndingAt,
  spanOfQuarter,
} from '../../lib/period.ts'
import { PARTNER_ROLES, type PartnerRole } from '../deal/schema.ts'
import { convertBy } from '../scorecard/rateBook.ts'
import type { BriefingSources } from './sources.ts'

/** Revenue of a quarter, minor units of the plan's currency. */
export interface QuarterRevenue {
  readonly quarter: Quarter
  readonly byRole: Readonly<Record<PartnerRole, number>>
  readonly total: number
  readonly lines: number
  /** Of the same quarter a year before; null: no line then. */
  readonly before: number | null
}

export interface TrailingRevenue {
  readonly quarters: readonly QuarterRevenue[]
  readonly total: number
  /** Sum of those that have one; null where none has. */
  readonly before: number | null
  /** Lines of the four quarters without a rate: in no figure. */
  readonly leftOut: number
}

/** The last quarter that is over on a day. */
function lastWholeQuarter(day: CalendarDate): Quarter {
  const current = quarterOf(day)
  return spanOfQuarter(current).to <= day ? current : quarterOf(addDays(spanOfQuarter(current).from, -1))
}

/** Revenue of the last four whole quarters by the partner's role, each line converted on its day. */
export function trailingRevenue({
  revenue,
  rates,
  bookDay,
}: Pick<BriefingSources, 'revenue' | 'rates' | 'bookDay'>): TrailingRevenue {
  const quarters = quartersEndingAt(lastWholeQuarter(bookDay), 4)
  let leftOut = 0
  const sumOf = (quarter: Quarter, counts: boolean) => {
    const span = spanOfQuarter(quarter)
    const byRole: Record<PartnerRole, number> = { sourced: 0, influenced: 0, delivered: 0 }
    let lines = 0
    for (const { date, amount, role } of revenue) {
      if (!inSpan(date, span)) continue
      const converted = convertBy(rates, amount, date)
      if (!converted) {
        if (counts) leftOut++
        continue
      }
      byRole[role] = addMinor(byRole[role], converted.minor)
      lines++
    }
    return { byRole, lines, total: PARTNER_ROLES.reduce((sum, role) => addMinor(sum, byRole[role]), 0) }
  }
  const figures = quarters.map(quarter => {
    const before = sumOf(addQuarters(quarter, -4), false)
    return { quarter, ...sumOf(quarter, true), before: before.lines === 0 ? null : before.total }
  })
  const known = figures.flatMap(({ before }) => (before === null ? [] : [before]))
  return {
    quarters: figures,
    total: figures.reduce((sum, { total }) => addMinor(sum, total), 0),
    before: known.length === 0 ? null : known.reduce(addMinor, 0),
    leftOut,
  }
}
