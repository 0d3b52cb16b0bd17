import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { lastSeq } from '../data/journal.ts'
import { readAll } from '../data/rows.ts'
import { today } from '../data/today.ts'
import { asOfFor } from './bookPeriod.ts'
import { bookStore } from './bookStore.ts'

/**
 * The day figures stand on: that of the book, once it has followed the last change (the end of an import takes it a
 * while), or of the rows themselves where that is known sooner or no book is kept (command line).
 */
export async function bookDay(): Promise<CalendarDate> {
  const seq = await lastSeq()
  const kept = bookStore.current()
  if (kept === undefined) return dayOfRows()
  return kept.seq >= seq ? kept.asOf : Promise.race([dayOfBookAt(seq), dayOfRows()])
}

async function dayOfRows(): Promise<CalendarDate> {
  const newest = (await readAll('revenue')).reduce<CalendarDate | undefined>(
    (best, { date }) => (best === undefined || date > best ? date : best),
    undefined,
  )
  return asOfFor(today(), newest)
}

const dayOfBookAt = (seq: number): Promise<CalendarDate> =>
  new Promise(resolve => {
    const stop = bookStore.subscribe(() => {
      const book = bookStore.current()
      if (!book || book.seq < seq) return
      stop()
      resolve(book.asOf)
    })
  })
