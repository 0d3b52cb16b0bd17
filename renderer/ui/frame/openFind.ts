import { createContext } from 'react'

interface Find {
  /** False until the book is open: there is nothing to search yet. */
  readonly ready: boolean
  open(): void
}

/** The palette, for the bar of every page. */
export const OpenFind = createContext<Find | undefined>(undefined)
