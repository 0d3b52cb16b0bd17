import { useSyncExternalStore } from 'react'
import type { DealLines } from './dealList.ts'
import { dealStore } from './dealStore.ts'
import { FIRST_CLOSED } from './stagePoints.ts'

/** All deals as this window holds them; undefined until they are first known. */
export function useDealLines(): DealLines | undefined {
  // The object stays while deals change: its revision is what tells a change.
  useSyncExternalStore(dealStore.subscribe, () => dealStore.lines()?.about.revision)
  return dealStore.lines()
}

/** How many deals are open; undefined until known. */
export const useOpenDeals = (): number | undefined => useSyncExternalStore(dealStore.subscribe, openDeals)

let counted: { readonly revision: number; readonly of: DealLines; readonly open: number } | undefined

function openDeals(): number | undefined {
  const lines = dealStore.lines()
  if (!lines) return undefined
  const { revision } = lines.about
  if (counted?.of !== lines || counted.revision !== revision) {
    const { alive, stage } = lines.columns.figures
    let open = 0
    for (let row = 0; row < lines.columns.rows; row++)
      if (alive[row] === 1 && (stage[row] ?? 0) < FIRST_CLOSED) open += 1
    counted = { revision, of: lines, open }
  }
  return counted.open
}
