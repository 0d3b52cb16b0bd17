import type { ReactNode } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import css from './parts.module.css'

/** A section's heading: space above it, and never alone at the foot of a page. It is a bookmark of the PDF. */
export const heading = (key: string, text: string, number?: number): Block => ({
  kind: 'solid',
  key,
  gap: 22,
  keepWithNext: true,
  node: <h2 className={css.heading}>{number === undefined ? text : `${number} ${text}`}</h2>,
})

/** A heading inside of a section. */
export const subheading = (key: string, text: ReactNode): Block => ({
  kind: 'solid',
  key,
  gap: 12,
  keepWithNext: true,
  node: <h3 className={css.subheading}>{text}</h3>,
})

/** A quiet line under a table or chart. */
export const note = (key: string, text: ReactNode): Block => ({
  kind: 'solid',
  key,
  gap: 6,
  node: <p className={css.note}>{text}</p>,
})

export const plain = (key: string, text: ReactNode): Block => ({
  kind: 'solid',
  key,
  gap: 6,
  node: <p className={css.plain}>{text}</p>,
})

/** A line that leads over to a table or chart, and stays with it. */
export const lead = (key: string, text: ReactNode): Block => ({
  kind: 'solid',
  key,
  gap: 6,
  keepWithNext: true,
  node: <p className={css.plain}>{text}</p>,
})
