import type { ReactNode } from 'react'

export interface EntryChoice {
  readonly value: string
  readonly label: string
}

/** What a text typed into a cell means: a change of the row, or why it is none. */
export type Written = { readonly patch: object } | { readonly problem: string }

/** How a cell is written. `words` suggest what may be typed; `choices` are all there is. */
export interface EntryEdit<Row> {
  readonly input?: 'text' | 'long' | 'date' | 'choice'
  readonly choices?: readonly EntryChoice[]
  readonly words?: readonly string[]
  /** False: of this row it is only read. */
  when?(row: Row): boolean
  /** The text the cell is written from. */
  start(row: Row): string
  write(text: string, row: Row): Written
}

export interface EntryColumn<Row> {
  readonly id: string
  readonly header: string
  /** At least, in px; `grow`: parts of what is left over. */
  readonly width: number
  readonly grow?: number
  readonly align?: 'end'
  readonly definition?: string
  /** What stands in the cell, for those who read and those who hear. */
  text(row: Row): string
  /** Without it the cell is only read. */
  readonly edit?: EntryEdit<Row>
}

export interface EntryTableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly EntryColumn<Row>[]
  rowId(row: Row): string
  readonly editable: boolean
  /** `Add a goal` */
  readonly addLabel: string
  readonly empty: string
  /** One column that needs no words over it. */
  readonly bare?: boolean
  /** Sums under the rows. */
  readonly foot?: ReactNode
  /** At each keystroke; undefined: what stands there means nothing yet. */
  onTyping(row: Row, patch: object | undefined, column: string): void
  onCommit(row: Row, patch: object, column: string): void
  /** Given up by Esc. */
  onDrop(row: Row, column: string): void
  /** Answers the id of the new row. */
  onAdd?(): Promise<string | undefined>
  onDelete?(row: Row): void
  onMove?(row: Row, by: 1 | -1): void
}

/** Which cell the keyboard is on. */
export interface At {
  readonly row: number
  readonly column: number
}
