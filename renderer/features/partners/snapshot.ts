import type { Book, BookRow } from '../../columns/book.ts'
import { recall, remember } from '../../state/remembered.ts'

/** The first page of the list as last seen, kept outside the store so that a start can paint at once. */
export interface Snapshot {
  readonly version: 1
  readonly book: Omit<Book, 'rows' | 'seq' | 'day'>
  readonly rows: readonly BookRow[]
  readonly shown: number
  readonly total: number
}

const KEY = 'partners.snapshot'
const ROWS = 60

export function recallSnapshot(): Snapshot | undefined {
  const saved = recall<Snapshot | null>(KEY, null)
  return saved?.version === 1 && Array.isArray(saved.rows) ? saved : undefined
}

/** Keeps the first rows when nothing else is to do; an empty book keeps nothing. */
export function keepSnapshot(book: Book, shown: readonly BookRow[]): () => void {
  const handle = requestIdleCallback(() => {
    const { currency, asOf, period } = book
    remember(
      KEY,
      book.rows.length === 0
        ? null
        : ({
            version: 1,
            book: { currency, asOf, period },
            rows: shown.slice(0, ROWS),
            shown: shown.length,
            total: book.rows.length,
          } satisfies Snapshot),
    )
  })
  return () => cancelIdleCallback(handle)
}
