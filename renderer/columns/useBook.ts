import { useSyncExternalStore } from 'react'
import type { Book } from './book.ts'
import { bookStore } from './bookStore.ts'

/** The book, kept up to date by the column worker; undefined until it is first known. */
export const useBook = (): Book | undefined => useSyncExternalStore(bookStore.subscribe, bookStore.current)
