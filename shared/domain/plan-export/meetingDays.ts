import { addDays, addMonths, type CalendarDate } from '../../lib/calendarDate.ts'
import type { PartOf, Rhythm } from '../plan/partSchema.ts'

const NEXT: Readonly<Record<Exclude<Rhythm, 'once'>, (first: CalendarDate, n: number) => CalendarDate>> = {
  week: (first, n) => addDays(first, 7 * n),
  twoWeeks: (first, n) => addDays(first, 14 * n),
  // Always from the first day: one of the 31st comes back to it after a short month.
  month: (first, n) => addMonths(first, n),
  quarter: (first, n) => addMonths(first, 3 * n),
}

/** The days a meeting of the rhythm falls on, up to and including `until`; a single one always has its day. */
export function meetingDays(
  { every, on }: Pick<PartOf<'meeting'>, 'every' | 'on'>,
  until: CalendarDate,
): readonly CalendarDate[] {
  if (every === 'once') return [on]
  const days: CalendarDate[] = []
  for (let n = 0; ; n++) {
    const day = NEXT[every](on, n)
    if (day > until) return days
    days.push(day)
  }
}
