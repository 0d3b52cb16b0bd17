import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { readAll } from '../data/rows.ts'
import { today } from '../data/today.ts'
import { asOfFor } from './bookPeriod.ts'
import { bookStore } from './bookStore.ts'

/** The day figures stand on: the book's, or found from the rows where no book is kept (command line). */
export async function bookDay(): Promise<CalendarDate> {
  const kept = bookStore.current()?.asOf
  if (kept !== undefined) return kept
  const newest = (await readAll('revenue')).reduce<CalendarDate | undefined>(
    (best, { date }) => (best === undefined || date > best ? date : best),
    undefined,
  )
  return asOfFor(today(), newest)
}
