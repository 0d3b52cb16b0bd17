import type { DatedRate } from '../../lib/money.ts'
import { convertBy, makeRateBook, type RateBook } from '../scorecard/rateBook.ts'
import type { Convert } from './fit.ts'

/** Converts by dated rates; a book is made for each currency once. */
export function convertWith(rates: readonly DatedRate[]): Convert {
  const books = new Map<string, RateBook>()
  return (amount, to, on) => {
    const book = books.get(to) ?? makeRateBook(rates, to)
    books.set(to, book)
    const converted = convertBy(book, amount, on)
    return converted && { minor: converted.minor, currency: to }
  }
}
