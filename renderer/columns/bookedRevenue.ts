import { addMinor } from '@shared/lib/money.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { Book } from './book.ts'
import { barQuarters } from './bookPeriod.ts'

/**
 * What partners sourced in a quarter, minor units of the book's currency; undefined where the book knows nothing
 * of it: no revenue line at all, or a quarter outside the eight it holds.
 */
export function bookedIn({ rows, asOf }: Pick<Book, 'rows' | 'asOf'>, quarter: Quarter): number | undefined {
  const at = barQuarters(asOf).indexOf(quarter)
  const known = rows.filter(({ sourcedYtd }) => sourcedYtd !== undefined)
  if (at < 0 || known.length === 0) return undefined
  return known.map(({ quarters }) => quarters[at] ?? 0).reduce(addMinor, 0)
}
