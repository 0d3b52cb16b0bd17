import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react'
import { BlockParts } from './BlockParts.tsx'
import type { Block } from './blocks.ts'
import styles from './document.module.css'
import { MeasureColumn } from './MeasureColumn.tsx'
import { PagesByKey } from './PageRef.tsx'
import { type Paper, SHEETS, type Sheet } from './paper.ts'
import type { PlacedUnit } from './units.ts'
import { type Pages, usePages } from './usePages.ts'

export interface PagedDocumentProps {
  /** Keep the same array as long as the content is the same: a new one is laid out anew. */
  readonly blocks: readonly Block[]
  readonly paper: Paper
  readonly label: string
  readonly head: ReactNode
  readonly foot: ReactNode
  /** Size on screen; 1 is the paper's own. Printing is always at 1. */
  readonly scale?: number
  /** Called when the pages stand, with their number. */
  readonly onLaidOut?: (pages: number) => void
}

/** Blocks on explicit pages, each with running head, foot and "page n of m" as real text. */
export function PagedDocument(props: PagedDocumentProps) {
  const { blocks, label, scale = 1, onLaidOut } = props
  const sheet = SHEETS[props.paper]
  const column = useRef<HTMLDivElement>(null)
  const laidOut = usePages(blocks, sheet, column)
  const ready = laidOut?.blocks === blocks && laidOut.sheet === sheet

  useLayoutEffect(() => {
    if (ready && laidOut) onLaidOut?.(laidOut.pages.length)
  }, [ready, laidOut, onLaidOut])

  return (
    <article className={styles.document} aria-label={label} aria-busy={!ready}>
      {!ready && (
        <MeasureColumn
          blocks={blocks}
          sheet={sheet}
          ref={column}
          running={
            <>
              <div className={styles.head}>{props.head}</div>
              <div className={styles.foot}>{props.foot}</div>
            </>
          }
        />
      )}
      {laidOut && (
        <PagesByKey value={pagesByKey(laidOut)}>
          {laidOut.pages.map((units, i) => (
            <PageFrame
              key={i}
              sheet={laidOut.sheet}
              scale={scale}
              head={props.head}
              foot={props.foot}
              number={i + 1}
              count={laidOut.pages.length}
            >
              <PageContent units={units} blocks={laidOut.blocks} />
            </PageFrame>
          ))}
        </PagesByKey>
      )}
    </article>
  )
}

function pagesByKey({ blocks, pages }: Pages): Map<string, number> {
  const found = new Map<string, number>()
  pages.forEach((units, i) => {
    for (const { block } of units) {
      const key = blocks[block]?.key
      if (key !== undefined && !found.has(key)) found.set(key, i + 1)
    }
  })
  return found
}

function PageContent({
  units,
  blocks,
}: {
  readonly units: readonly PlacedUnit[]
  readonly blocks: readonly Block[]
}) {
  const runs: PlacedUnit[][] = []
  for (const unit of units) {
    const run = runs.at(-1)
    if (run?.[0]?.block === unit.block) run.push(unit)
    else runs.push([unit])
  }
  return runs.map((run, i) => {
    const [first] = run
    const block = first && blocks[first.block]
    return block ? (
      <BlockParts key={block.key} block={block} units={run} gap={i === 0 ? 0 : (first.gap ?? 0)} />
    ) : (
      <Fragment key={i} />
    )
  })
}

function PageFrame({
  sheet,
  scale,
  head,
  foot,
  number,
  count,
  children,
}: {
  readonly sheet: Sheet
  readonly scale: number
  readonly head: ReactNode
  readonly foot: ReactNode
  readonly number: number
  readonly count: number
  readonly children: ReactNode
}) {
  const { width, height, contentWidth, contentHeight, top, side } = sheet
  return (
    <div className={styles.slot} style={{ width: width * scale, height: height * scale }}>
      <section
        className={styles.page}
        style={{ width, height, ...(scale !== 1 && { transform: `scale(${scale})` }) }}
        aria-label={`Page ${number} of ${count}`}
      >
        <div className={styles.head} style={{ left: side, width: contentWidth }}>
          {head}
        </div>
        <div
          className={styles.content}
          style={{ left: side, top, width: contentWidth, height: contentHeight }}
        >
          {children}
        </div>
        <div className={styles.foot} style={{ left: side, width: contentWidth }}>
          <span className={styles.footText}>{foot}</span>
          <span>
            Page {number} of {count}
          </span>
        </div>
      </section>
    </div>
  )
}
