import type { LeftOutLines } from '@shared/domain/import/engine.ts'
import { isBlank, isBlankRow, type RawRow, type RawSheet, textOf } from './cell.ts'

/** Lines reports put under their data, in the languages of the field catalogue. */
const TOTAL =
  /^((grand |sub[- ]?)?total(s|e|es)?( g[eé]n[eé]ral)?|gesamt(summe)?|summe|zwischensumme|somme|suma)\s*(\(.*\))?:?$/i
const LEGAL = /^confidential information|^copyright (\(c\)|©)|^©|all rights reserved\.?$|^generated (on|by) /i

export interface DataRows {
  /** Zero-based rows of the sheet that hold data. */
  readonly rows: readonly number[]
  /** Why lines under the header are not counted as data. */
  readonly notes: readonly string[]
  readonly leftOut: LeftOutLines
}

/** The rows under the header: without blank lines, repeated headers and the footer of a report. */
export function dataRowsOf(sheet: RawSheet, headerRow: number): DataRows {
  const header = headerRow < 0 ? undefined : sheet.rows[headerRow]
  const rows: number[] = []
  let repeated = 0
  for (let i = headerRow + 1; i < sheet.rows.length; i++) {
    const row = sheet.rows[i] ?? []
    if (isBlankRow(row)) continue
    if (header && sameCells(row, header)) repeated++
    else rows.push(i)
  }
  const footer = footerOf(sheet, rows, header?.filter(cell => !isBlank(cell)).length ?? sheet.columns)
  const notes = [
    ...(repeated > 0
      ? [`The header stands ${repeated} more time(s) among the rows; those lines are left out.`]
      : []),
    ...(footer.length > 0
      ? [
          `The last ${footer.length} line(s) are the footer of a report (“${footerText(sheet, footer)}”) and are left out.`,
        ]
      : []),
  ]
  return {
    rows: rows.slice(0, rows.length - footer.length),
    notes,
    leftOut: { footer: footer.length, repeatedHeaders: repeated },
  }
}

const sameCells = (row: RawRow, header: RawRow): boolean =>
  textOf(row[0]).trim() === textOf(header[0]).trim() &&
  row.length <= header.length &&
  header.every((cell, i) => textOf(cell).trim() === textOf(row[i]).trim())

/** From the end upwards: totals and legal lines, mostly empty. */
function footerOf(sheet: RawSheet, rows: readonly number[], width: number): readonly number[] {
  if (width < 3) return []
  let at = rows.length
  while (at > 0) {
    const row = sheet.rows[rows[at - 1] ?? 0] ?? []
    const filled = row.filter(cell => !isBlank(cell))
    const first = textOf(filled[0]).trim()
    const isFooter =
      (filled.length <= 2 && LEGAL.test(first)) ||
      (filled.length <= Math.ceil(width / 2) && TOTAL.test(first))
    if (!isFooter) break
    at--
  }
  return rows.slice(at)
}

const footerText = (sheet: RawSheet, footer: readonly number[]): string =>
  textOf((sheet.rows[footer[0] ?? 0] ?? []).find(cell => !isBlank(cell))).trim()
