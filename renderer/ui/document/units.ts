import type { Block } from './blocks.ts'
import { type Line, measureLines } from './lines.ts'
import type { Unit } from './paginate.ts'

/** A unit and the part of its block that it stands for: a row or item by number, a line of text. */
export interface PlacedUnit extends Unit {
  readonly block: number
  readonly part: number
  readonly line?: Line
}

/** Reads the heights of blocks that `MeasureColumn` has laid out, in the same order. */
export function measureUnits(column: HTMLElement, blocks: readonly Block[]): PlacedUnit[] {
  return blocks.flatMap((block, index) => {
    const element = column.children[index]
    return element instanceof HTMLElement ? unitsOf(block, index, element) : []
  })
}

function unitsOf(block: Block, index: number, element: HTMLElement): PlacedUnit[] {
  const first = {
    ...(block.gap !== undefined && { gap: block.gap }),
    ...(block.breakBefore && { breakBefore: true }),
  }
  if (block.kind === 'solid')
    return [
      {
        ...first,
        block: index,
        part: 0,
        height: heightOf(element),
        keepWithNext: block.keepWithNext ?? false,
      },
    ]
  if (block.kind === 'text') {
    const { lines, height } = measureLines(element)
    return lines.map((line, i) => ({
      ...(i === 0 && first),
      block: index,
      part: i,
      line,
      height,
      keepWithNext: i < lines.length - 1 && clings(i, lines.length),
    }))
  }
  const head = element.querySelector('thead')
  const headHeight = head ? heightOf(head) : 0
  const rows = [...element.querySelectorAll<HTMLElement>('[data-part]')]
  return rows.map((row, i) => ({
    ...(i === 0 && first),
    block: index,
    part: i,
    height: heightOf(row),
    keepWithNext: block.kind === 'table' && i < rows.length - 1 && clings(i, rows.length),
    ...(block.kind === 'table' && { table: index, headHeight }),
  }))
}

/** The first two stay together and the last two: nothing stands alone on a page. */
const clings = (i: number, count: number): boolean => i === 0 || i === count - 2

const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height
