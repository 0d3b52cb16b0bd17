import { BODY } from './measure.ts'
import type { Block, Slide } from './slide.ts'
import { tablePages } from './tableFit.ts'
import { textPages } from './textFit.ts'

/** Width each block of a slide has, in inches. */
export const blockWidth = (blocks: number): number => (blocks < 2 ? BODY.width : (BODY.width - BODY.gap) / 2)

const pagesOf = (block: Block, width: number): readonly Block[] =>
  block.kind === 'table'
    ? tablePages(block, width)
    : block.kind === 'text'
      ? textPages(block, width)
      : [block]

/** What is too long for a slide goes on to further ones, which say so in their title. */
export function paginate(slides: readonly Slide[]): readonly Slide[] {
  return slides.flatMap(slide => {
    const width = blockWidth(slide.blocks.length)
    const columns = slide.blocks.map(block => pagesOf(block, width))
    const pages = Math.max(1, ...columns.map(({ length }) => length))
    return Array.from({ length: pages }, (_, i) => ({
      ...slide,
      title: pages === 1 ? slide.title : `${slide.title} (${i + 1} of ${pages})`,
      // A side that has ended leaves its room free: what goes on stays where and as wide as it was.
      blocks: columns.map(column => column[i] ?? EMPTY),
    }))
  })
}

const EMPTY: Block = { kind: 'text', lines: [] }
