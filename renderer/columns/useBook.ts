import { useSyncExternalStore } from 'react'
import { bookStore } from './bookStore.ts'
import type { Book } from './book.ts'

/** The book, kept up to date by the column worker; undefined until it is first known. */
export const useBook = (): Book | undefined => useSyncExternalStore(bookStore.subscribe, bookStore.current)
