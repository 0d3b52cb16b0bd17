import type { DryRun, PreviewRow } from '@shared/domain/import/engine.ts'
import { importField } from '@shared/domain/import/fields.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'

export interface PreviewColumn {
  readonly field: string
  readonly label: string
  readonly figure: boolean
  readonly date: boolean
}

/** The columns of the preview: the fields of its rows in the order of the kind's first row. */
export function previewColumns(dryRun: DryRun, kind: ImportKind): readonly PreviewColumn[] {
  const names = new Set(dryRun.preview.slice(0, 200).flatMap(row => row.cells.map(cell => cell.field)))
  return [...names].map(name => {
    const field = importField(kind, name)
    const figure = field?.type === 'money' || field?.type === 'number' || field?.type === 'integer'
    return { field: name, label: field?.label ?? name, figure, date: field?.type === 'date' }
  })
}

/** What is wrong with a row, in words; empty when nothing is. The row's own reason names its cells. */
export function problemsOf(row: PreviewRow): string {
  if (row.problem !== undefined) return row.problem
  const cells = row.cells.flatMap(cell => (cell.problem === undefined ? [] : [cell.problem]))
  return [...new Set(cells)].join(' ')
}

export const hasProblem = (row: PreviewRow): boolean => row.outcome === 'fail' || problemsOf(row) !== ''

/** The rows to show; `only` problems, or the rows one reason concerns. */
export function previewRows(dryRun: DryRun, only: boolean, reason?: string): readonly PreviewRow[] {
  if (reason !== undefined) return dryRun.preview.filter(row => row.problem?.includes(reason))
  return only ? dryRun.preview.filter(hasProblem) : dryRun.preview
}
