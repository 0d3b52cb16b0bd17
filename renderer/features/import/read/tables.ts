import { isBlankRow, type RawRow, type RawSheet } from './cell.ts'

/**
 * A CSV may hold tables one under the other: a line that repeats most of the header words but has other
 * columns begins a new one. A repeated equal header (files put together) stays in its table.
 */
export function splitTables(
  rows: readonly RawRow[],
  rowNotes: ReadonlyMap<number, string>,
  name: string,
  firstLine: number,
): readonly RawSheet[] {
  const starts = [0, ...tableStarts(rows)]
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? rows.length
    const part = rows.slice(from, to)
    const notes = [...rowNotes].flatMap(([row, note]) =>
      row >= from && row < to ? [[row - from, note] as const] : [],
    )
    return {
      name: starts.length === 1 ? name : `${name}, table ${i + 1}`,
      rows: part,
      columns: part.reduce((most, row) => Math.max(most, row.length), 0),
      hidden: false,
      rowNotes: new Map(notes),
      firstLine: firstLine + from,
    }
  })
}

function tableStarts(rows: readonly RawRow[]): number[] {
  const header = rows.find(row => !isBlankRow(row))
  if (!header || header.length < 3) return []
  const words = new Set(header.map(cell => String(cell).trim()).filter(word => word !== ''))
  if (words.size < 3 || words.size < header.length * 0.8) return []
  const starts: number[] = []
  rows.forEach((row, i) => {
    if (row === header || row.length === header.length || row.length < 3 || !words.has(String(row[0]).trim()))
      return
    const shared = row.filter(cell => words.has(String(cell).trim())).length
    if (shared >= Math.min(words.size, row.length) * 0.8) starts.push(i)
  })
  return starts
}
