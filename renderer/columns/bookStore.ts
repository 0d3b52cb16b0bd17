import { proxy } from 'comlink'
import type { Book } from './book.ts'
import type { BookListener } from './bookKeeper.ts'
import { patchedRows } from './bookOrder.ts'
import { columnsWorker } from './columnsWorker.ts'

/** The book as this window holds it. The worker computes; this only keeps the latest and tells views. */

let book: Book | undefined
let started = false
const listeners = new Set<() => void>()

function set(next: Book): void {
  book = next
  for (const listener of listeners) listener()
}

const receive: BookListener = update => {
  if (update.kind === 'full') return set(update.book)
  if (!book) return
  set({ ...book, seq: update.seq, rows: patchedRows(book.rows, update.changed, update.removed) })
}

export const bookStore = {
  current: (): Book | undefined => book,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Starts the worker once; call it after the store is open and the first paint is done. */
  start(): void {
    if (started) return
    started = true
    void columnsWorker().startBook(proxy(receive))
  },
}
