import type { ReactNode } from 'react'

/** A column of a DataTable. Keep the list a module constant: its identity is what rows are cached by. */
export interface TableColumn<R> {
  readonly id: string
  readonly header: string
  /** What the figure means: window, population, source; shown on its header. */
  readonly definition?: string
  /** In px; with `grow` the least, and what is left over goes to it. */
  readonly width: number
  readonly grow?: boolean
  readonly align?: 'end'
  /** What it sorts by; undefined (n/a) stands last whichever way. Shown as text where there is no `cell`. */
  value(row: R): string | number | undefined
  cell?(row: R): ReactNode
  /** The whole text, for a truncated cell. */
  title?(row: R): string | undefined
  /** Sorts downwards when first asked: figures, where the largest is of interest. */
  readonly firstDesc?: boolean
  /** Left out until the user asks for it. */
  readonly hidden?: boolean
  /** Cannot be left out or moved: the name. */
  readonly fixed?: boolean
}

export interface Sort {
  readonly id: string
  readonly desc: boolean
}

export interface TableSelection {
  readonly ids: ReadonlySet<string>
  onChange(ids: ReadonlySet<string>): void
}
