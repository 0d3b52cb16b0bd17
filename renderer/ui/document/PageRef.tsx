import { createContext, use } from 'react'

/** Pages on which blocks begin, by key; empty while the document is being measured. */
export const PagesByKey = createContext<ReadonlyMap<string, number>>(new Map())

/** The number of the page on which a block begins. */
export function PageRef({ to }: { readonly to: string }) {
  return <>{use(PagesByKey).get(to) ?? '0'}</>
}
