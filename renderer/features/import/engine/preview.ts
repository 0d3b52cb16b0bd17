import type { ImportSettings, PreviewCell, PreviewRow } from '@shared/domain/import/engine.ts'
import { importField } from '@shared/domain/import/fields.ts'
import type { RowPlan } from '@shared/domain/import/rowPlan.ts'
import { amountAt, type CellValue, isMoneyText, type TypedRow } from '@shared/domain/import/typed.ts'
import { enumValue, wordsOfCell } from '@shared/domain/import/values.ts'
import { decimalFromMinor } from '@shared/lib/money.ts'
import type { MappedColumn } from './typedRows.ts'

/** A row as it will be stored, in words. */
export function previewRow(
  row: TypedRow,
  plan: RowPlan,
  columns: readonly MappedColumn[],
  settings: ImportSettings,
  currency: string,
): PreviewRow {
  const problem = plan.problem ?? (plan.notes.join(' ') || undefined)
  return {
    line: row.line,
    cells: columns.map(column => previewCell(row, column, settings, currency)),
    outcome: plan.outcome,
    ...(problem !== undefined && { problem }),
    ...(plan.match && { match: plan.match }),
  }
}

function previewCell(
  row: TypedRow,
  { field, slot, header }: MappedColumn,
  settings: ImportSettings,
  currency: string,
): PreviewCell {
  const bad = row.problems.find(found => found.field === field && found.problem.startsWith(`${header}: `))
  if (bad) return { field, text: '', state: 'problem', problem: bad.problem.slice(header.length + 2) }
  const value = row.values[slot]
  if (value === undefined) return { field, text: '', state: 'empty' }
  if (isMoneyText(value)) {
    const read = amountAt(row, slot, currency, field === 'annualRevenueMillions')
    if ('problem' in read) return { field, text: value.decimal, state: 'problem', problem: read.problem }
    const { money } = read
    return { field, text: money ? `${decimalFromMinor(money)} ${money.currency}` : '', state: 'ok' }
  }
  const options = importField(settings.kind, field)?.options
  if (options && typeof value === 'string') return enumCell(field, value, settings)
  return { field, text: wordsFor(value), state: 'ok' }
}

const wordsFor = (value: CellValue): string => (Array.isArray(value) ? value.join(', ') : String(value))

function enumCell(field: string, text: string, { kind, values }: ImportSettings): PreviewCell {
  const labels: string[] = []
  for (const word of wordsOfCell(kind, field, text, values[field])) {
    const value = enumValue(kind, field, word, values[field])
    if (value === undefined)
      return { field, text, state: 'problem', problem: `Nobody has said yet what “${word}” stands for.` }
    const option = importField(kind, field)?.options?.find(known => known.value === value)
    if (option) labels.push(option.label)
  }
  return { field, text: labels.join(', '), state: labels.length === 0 ? 'empty' : 'ok' }
}
