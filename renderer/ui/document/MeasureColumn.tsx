import type { ReactNode, Ref } from 'react'
import { BlockParts } from './BlockParts.tsx'
import type { Block } from './blocks.ts'
import styles from './document.module.css'
import type { Sheet } from './paper.ts'

/**
 * Every block once, at the width of the page, out of sight: what the paginator measures. The running lines stand
 * beside it, so that every face of the document is asked for here.
 */
export function MeasureColumn({
  blocks,
  sheet,
  running,
  ref,
}: {
  readonly blocks: readonly Block[]
  readonly sheet: Sheet
  readonly running: ReactNode
  readonly ref: Ref<HTMLDivElement>
}) {
  return (
    <div className={styles.measure} aria-hidden="true" inert>
      <div className={styles.content} style={{ width: sheet.contentWidth }} ref={ref}>
        {blocks.map(block => (
          <BlockParts key={block.key} block={block} gap={0} />
        ))}
      </div>
      {running}
    </div>
  )
}
