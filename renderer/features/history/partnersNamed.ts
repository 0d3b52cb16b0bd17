import { fold } from '@shared/lib/text.ts'
import type { Book } from '../../columns/book.ts'

/** Partners whose name has all words of a search: entries about several records name them only by id. */
export function partnersNamed(search: string, book: Book | undefined): ReadonlySet<string> {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0 || !book) return new Set()
  return new Set(
    book.rows.filter(row => words.every(word => fold(row.name).includes(word))).map(row => row.id),
  )
}
