import type { ReactNode } from 'react'
import type { Row, TableBlock } from '../../../ui/document/blocks.ts'

export interface Column<T> {
  readonly head: ReactNode
  /** Share of the page's width. */
  readonly width: number
  readonly number?: boolean
  cell(row: T): ReactNode
  /** Under the rows. */
  readonly sum?: ReactNode
  /** Where no row has it the column is left out, and the others get its room. */
  has?(row: T): unknown
}

interface TableOf<T> {
  readonly key: string
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly gap?: number
  readonly dense?: boolean
  rowKey(row: T, index: number): string
}

/** A table whose rows are never split; the first column names the row. */
export function tableOf<T>({
  key,
  label,
  columns: all,
  rows,
  gap = 6,
  dense,
  rowKey,
}: TableOf<T>): TableBlock {
  const columns = all.filter(({ has }) => !has || rows.some(row => has(row)))
  const hasSum = columns.some(({ sum }) => sum !== undefined)
  const lines: Row[] = rows.map((row, index) => ({
    key: rowKey(row, index),
    node: columns.map(({ number, cell }, i) =>
      i === 0 ? (
        <th key={i} scope="row" {...numeric(number)}>
          {cell(row)}
        </th>
      ) : (
        <td key={i} {...numeric(number)}>
          {cell(row)}
        </td>
      ),
    ),
  }))
  const sum: Row = {
    key: 'sum',
    node: columns.map(({ number, sum: text }, i) =>
      i === 0 ? (
        <th key={i} scope="row" data-sum="" {...numeric(number)}>
          {text}
        </th>
      ) : (
        <td key={i} data-sum="" {...numeric(number)}>
          {text}
        </td>
      ),
    ),
  }
  return {
    kind: 'table',
    key,
    label,
    gap,
    ...(dense && { dense }),
    widths: columns.map(({ width }) => width),
    head: columns.map(({ head, number }, i) => (
      <th key={i} scope="col" {...numeric(number)}>
        {head}
      </th>
    )),
    rows: hasSum ? [...lines, sum] : lines,
  }
}

const numeric = (number: boolean | undefined) => (number ? { 'data-number': '' } : {})
