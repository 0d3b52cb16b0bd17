import { createContext, type ReactNode } from 'react'

/** Where the book is and how it stands, for the bar of every page that has nothing of its own to say there. */
export const StateMark = createContext<ReactNode>(undefined)
