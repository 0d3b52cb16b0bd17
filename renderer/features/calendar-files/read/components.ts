import { type ContentLine, contentLines } from './lines.ts'

/** A `BEGIN … END` block with its own lines and the blocks inside it. */
export interface Block {
  /** In capitals: `VEVENT`. */
  readonly name: string
  readonly line: number
  readonly lines: readonly ContentLine[]
  readonly blocks: readonly Block[]
}

interface OpenBlock extends Block {
  readonly lines: ContentLine[]
  readonly blocks: Block[]
}

const DEEPEST = 20

/**
 * The blocks of a file. A block that is never closed ends with the file, an `END` without its `BEGIN` is
 * passed over: one torn block costs nothing but itself.
 */
export function blocksOf(text: string): readonly Block[] {
  const root: OpenBlock = { name: '', line: 0, lines: [], blocks: [] }
  const stack: OpenBlock[] = [root]
  for (const line of contentLines(text.replace(/^\ufeff/, ''))) {
    const [, word, given] = /^(BEGIN|END)\s*:\s*([A-Za-z0-9-]+)\s*$/i.exec(line.text) ?? []
    const top = stack.at(-1) ?? root
    if (word === undefined || given === undefined) {
      top.lines.push(line)
      continue
    }
    const name = given.toUpperCase()
    if (word.toUpperCase() === 'BEGIN') {
      const block: OpenBlock = { name, line: line.line, lines: [], blocks: [] }
      top.blocks.push(block)
      if (stack.length < DEEPEST) stack.push(block)
    } else {
      const at = stack.findLastIndex(open => open.name === name)
      if (at > 0) stack.length = at
    }
  }
  return root.blocks
}
