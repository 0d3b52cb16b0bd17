import { addDays, addMonths, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { addQuarters, type DateSpan, quarterOf, spanOfQuarter } from '../../lib/period.ts'
import type { Random } from '../../lib/random.ts'
import { DORMANT_MONTHS, NEWCOMER_MONTHS } from './curve.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'

/** The spans a deal's close can lie in. On a quarter's last day the next one is the running one. */
export interface DealSpans {
  /** Two years ago up to the scored year. */
  readonly before: DateSpan
  /** The year up to the end of the last complete quarter. */
  readonly year: DateSpan
  /** After it, up to today; undefined on the first day of a quarter. */
  readonly since: DateSpan | undefined
  /** From today to the end of the running quarter. */
  readonly ahead: DateSpan
  readonly quarter: DateSpan
}

const BEFORE_MONTHS = 15

export function dealSpans({ today, months }: SamplePlan, { shape }: PartnerStory): DealSpans {
  const running = quarterOf(addDays(today, 1))
  const quarter = spanOfQuarter(running)
  const from = spanOfQuarter(addQuarters(running, -4)).from
  const to = addDays(quarter.from, -1)
  const ahead = { from: today > quarter.from ? today : quarter.from, to: quarter.to }
  const earliest = shape === 'newcomer' ? addMonths(today, -NEWCOMER_MONTHS) : (months[0] ?? from)
  const late = (date: CalendarDate) => (date < earliest ? earliest : date)
  if (shape === 'dormant') {
    const asleep = addMonths(today, -DORMANT_MONTHS)
    const span = { from: late(addMonths(asleep, -BEFORE_MONTHS)), to: asleep }
    return { before: span, year: span, since: undefined, ahead, quarter }
  }
  const year = { from: late(from), to }
  const past = { from: late(addMonths(from, -BEFORE_MONTHS)), to: addDays(from, -1) }
  return {
    before: past.from <= past.to ? past : year,
    year,
    since: quarter.from <= today ? { from: quarter.from, to: today } : undefined,
    ahead,
    quarter,
  }
}

const dayOf = ({ from, to }: DateSpan, random: Random): CalendarDate =>
  addDays(from, random.int(0, Math.max(0, daysBetween(from, to))))

export function closedDates(span: DateSpan, random: Random) {
  const closeOn = dayOf(span, random)
  return { openedOn: addDays(closeOn, -random.int(15, 180)), closeOn }
}

export const dueDates = (today: CalendarDate, ahead: DateSpan, random: Random) => ({
  openedOn: addDays(today, -random.int(20, 220)),
  closeOn: dayOf(ahead, random),
})

export function overdueDates(today: CalendarDate, random: Random) {
  const age = random.int(30, 240)
  return { openedOn: addDays(today, -age), closeOn: addDays(today, -random.int(1, Math.min(age, 60))) }
}

/** It closes after the running quarter. */
export const laterDates = (today: CalendarDate, quarter: DateSpan, random: Random) => ({
  openedOn: addDays(today, -random.int(3, 120)),
  closeOn: addDays(quarter.to, random.int(1, 190)),
})
