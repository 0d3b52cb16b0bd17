import type { ReactNode } from 'react'

interface Common {
  readonly key: string
  /** Space above in pixels, dropped at the head of a page. */
  readonly gap?: number
  readonly breakBefore?: boolean
}

/** Stays in one piece. */
export interface SolidBlock extends Common {
  readonly kind: 'solid'
  readonly node: ReactNode
  readonly keepWithNext?: boolean
}

export interface Row {
  readonly key: string
  readonly node: ReactNode
}

/** Splits between rows; the head row is repeated. Widths are shares of the content width. */
export interface TableBlock extends Common {
  readonly kind: 'table'
  readonly label: string
  readonly widths: readonly number[]
  readonly head: ReactNode
  /** Rows close together, for reference tables. */
  readonly dense?: boolean
  readonly rows: readonly Row[]
}

/** Splits between items. */
export interface ListBlock extends Common {
  readonly kind: 'list'
  readonly items: readonly Row[]
}

/** A paragraph of plain text; splits between lines, never leaving one line alone. */
export interface TextBlock extends Common {
  readonly kind: 'text'
  readonly text: string
  readonly lang?: string
}

export type Block = SolidBlock | TableBlock | ListBlock | TextBlock
