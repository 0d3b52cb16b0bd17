import type { ReactNode } from 'react'

/** A column of a DataTable. Keep the list a module constant: its identity is what rows are cached by. */
export interface TableColumn<R> {
  readonly id: string
  readonly header: string
  /** What the figure means: window, population, source; shown on its header. */
  readonly definition?: string
  /** In px; with `grow` the least, and of what is left over so many parts go to it. */
  readonly width: number
  readonly grow?: number
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

/** Rows to show, in their order, made when asked for: a hundred thousand never exist at once. */
export interface RowSource<R> {
  readonly length: number
  /** The same object for the same row as long as nothing of it changed: rows are drawn anew by identity. */
  at(index: number): R | undefined
  /** The place of a record, -1 where it is not shown. */
  indexOf(id: string): number
  /** The id without making the row; asked for every row when all are ticked. */
  idAt?(index: number): string | undefined
}

/** Cells of a group's heading by column, such as a sum. */
export type Summary = Readonly<Record<string, ReactNode>>

/** How rows of an array are put into groups. Keep it a constant: its identity is what groups are cached by. */
export interface Grouping<R> {
  /** The group's value of a row; the empty text stands for "not set". */
  of(row: R): string
  label(value: string): string
  /** The order of groups by their values; by label, "not set" last, unless told. */
  order?(a: string, b: string): number
  summary?(rows: readonly R[]): Summary
}

/** One group: rows `from` to `from + count` of the source. */
export interface Segment {
  readonly value: string
  readonly label: string
  readonly from: number
  readonly count: number
  readonly summary?: Summary | undefined
}

/** What a saved view keeps of a table. */
export interface TableLook {
  readonly sort: Sort
  /** Ids of the columns shown, in their order. */
  readonly columns: readonly string[]
}
