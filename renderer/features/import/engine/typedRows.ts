import type { ImportSettings } from '@shared/domain/import/engine.ts'
import { type FieldType, importField, isWideField } from '@shared/domain/import/fields.ts'
import { monthOfHeader } from '@shared/domain/import/periods.ts'
import type { CellStyle } from '@shared/domain/import/preset.ts'
import type { CellValue, TypedRow } from '@shared/domain/import/typed.ts'
import { type CellReader, cellReader } from '../read/cells.ts'
import type { Shaped } from './shape.ts'

export interface MappedColumn {
  readonly at: number
  readonly header: string
  readonly field: string
  /** Where its value stands in the typed row: the field, or `m03@2026` for a column that names its year. */
  readonly slot: string
  /** Place of its column in the mapping: of two columns for one field the earlier one speaks first. */
  readonly rank: number
  readonly type: FieldType
  readonly read: CellReader
}

/** The mapped columns of a sheet in column order; headers and fields nobody knows are left out. */
export function mappedColumns(shaped: Shaped, settings: ImportSettings): readonly MappedColumn[] {
  const style = styleOf(shaped, settings)
  const ranks = new Map(Object.keys(settings.mapping).map((header, rank) => [header, rank]))
  return shaped.headers.flatMap((header, at) => {
    const name = Object.hasOwn(settings.mapping, header) ? settings.mapping[header] : undefined
    const field = name === undefined ? undefined : importField(settings.kind, name)
    if (!field) return []
    const year = isWideField(field.field) ? monthOfHeader(header)?.year : undefined
    const slot = year === undefined ? field.field : `${field.field}@${year}`
    const read = cellReader(field.type, style, shaped.sheet.date1904)
    return [{ at, header, field: field.field, slot, rank: ranks.get(header) ?? 0, type: field.type, read }]
  })
}

export const styleOf = (shaped: Shaped, settings: ImportSettings): CellStyle => ({
  decimal: settings.style.decimal ?? shaped.style.decimal,
  dateOrder: settings.style.dateOrder ?? shaped.style.dateOrder,
})

export const lineOf = (shaped: Shaped, row: number): number => row + shaped.sheet.firstLine

/**
 * One row with its cells read. Of two columns for one field the first filled one of the mapping counts;
 * lists add up. What is still empty gets what the settings say for it.
 */
export function typedRow(
  shaped: Shaped,
  columns: readonly MappedColumn[],
  row: number,
  otherwise: Readonly<Record<string, string>> = {},
): TypedRow {
  const cells = shaped.sheet.rows[row] ?? []
  const values: Record<string, CellValue> = {}
  const ranks: Record<string, number> = {}
  const problems: { field: string; problem: string }[] = []
  for (const { at, header, field, slot, rank, read } of columns) {
    const result = read(cells[at])
    if (result === undefined) continue
    if ('problem' in result) problems.push({ field, problem: `${header}: ${result.problem}` })
    else {
      const before = values[slot]
      if (before === undefined) {
        values[slot] = result.value
        ranks[slot] = rank
      } else if (Array.isArray(before) && Array.isArray(result.value))
        values[slot] = [...new Set([...(before as string[]), ...(result.value as string[])])]
      else if (isWideField(field))
        problems.push({ field, problem: `${header}: another column holds the same month.` })
      else if (rank < (ranks[slot] ?? 0)) {
        values[slot] = result.value
        ranks[slot] = rank
      }
    }
  }
  for (const [field, text] of Object.entries(otherwise)) values[field] ??= text
  const note = shaped.sheet.rowNotes.get(row)
  return {
    line: lineOf(shaped, row),
    values,
    problems,
    ...(note !== undefined && { note: `The line was damaged: ${note}` }),
  }
}
