import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import type { Block, TableBlock } from './blocks.ts'
import styles from './document.module.css'
import type { PlacedUnit } from './units.ts'

/** Some consecutive parts of one block, as they stand on one page; all of them when measuring. */
export function BlockParts({
  block,
  units,
  gap,
}: {
  readonly block: Block
  readonly units?: readonly PlacedUnit[]
  readonly gap: number
}) {
  const space = gap > 0 ? { marginTop: gap } : undefined
  if (block.kind === 'solid')
    return (
      <div className={styles.solid} style={space}>
        {block.node}
      </div>
    )
  if (block.kind === 'text') {
    const from = units?.[0]?.line?.start ?? 0
    const to = units?.at(-1)?.line?.end ?? block.text.length
    return (
      <p className={styles.text} style={space} dir="auto" lang={block.lang}>
        {block.text.slice(from, to)}
      </p>
    )
  }
  const shown = (i: number): boolean => units === undefined || units.some(({ part }) => part === i)
  if (block.kind === 'list')
    return (
      <ul className={styles.list} style={space}>
        {block.items.map(({ key, node }, i) =>
          shown(i) ? (
            <li key={key} data-part={i}>
              {node}
            </li>
          ) : null,
        )}
      </ul>
    )
  return (
    <TableFrame block={block} space={space}>
      {block.rows.map(({ key, node }, i) =>
        shown(i) ? (
          <tr key={key} data-part={i}>
            {node}
          </tr>
        ) : null,
      )}
    </TableFrame>
  )
}

function TableFrame({
  block,
  space,
  children,
}: {
  readonly block: TableBlock
  readonly space: { readonly marginTop: number } | undefined
  readonly children: ReactNode
}) {
  const total = block.widths.reduce((sum, width) => sum + width, 0)
  return (
    <table className={cx(styles.table, block.dense && styles.dense)} style={space} aria-label={block.label}>
      <colgroup>
        {block.widths.map((width, i) => (
          <col key={i} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>{block.head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
