import { useEffect, useSyncExternalStore } from 'react'
import type { DealList } from './dealList.ts'
import { dealStore } from './dealStore.ts'
import type { DealQuery } from './query.ts'

/** The deals a query asks for, kept up to date; the former list until a new query is answered. */
export function useDealList(watch: string, query: DealQuery, ready: boolean): DealList | undefined {
  useEffect(() => {
    if (ready) dealStore.watch(watch, query)
  }, [watch, query, ready])
  useEffect(() => () => dealStore.unwatch(watch), [watch])
  return useSyncExternalStore(dealStore.subscribe, () => dealStore.list(watch))
}
