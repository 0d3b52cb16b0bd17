import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Block } from './blocks.ts'
import { fontsFor } from './fonts.ts'
import { paginate } from './paginate.ts'
import type { Sheet } from './paper.ts'
import { measureUnits, type PlacedUnit } from './units.ts'

export interface Pages {
  readonly blocks: readonly Block[]
  readonly sheet: Sheet
  readonly pages: readonly (readonly PlacedUnit[])[]
}

/** Rounding of the printer's own layout must never push a last line over the edge. */
const SLACK = 2

/**
 * Lays blocks out on pages once their fonts are there. Until new blocks are measured it answers the
 * pages of the former ones, so that nothing flashes.
 */
export function usePages(
  blocks: readonly Block[],
  sheet: Sheet,
  column: RefObject<HTMLElement | null>,
): Pages | undefined {
  const [laidOut, setLaidOut] = useState<Pages>()

  useLayoutEffect(() => {
    const element = column.current
    if (!element) return
    let current = true
    void fontsFor(element).then(() => {
      if (!current || !element.isConnected) return
      const units = measureUnits(element, blocks)
      const pages = paginate(units, sheet.contentHeight - SLACK).map(page =>
        page.flatMap(index => units[index] ?? []),
      )
      flushSync(() => setLaidOut({ blocks, sheet, pages }))
    })
    return () => {
      current = false
    }
  }, [blocks, sheet, column])

  return laidOut
}
