import type { DryRun, PreviewRow } from '@shared/domain/import/engine.ts'
import { importField } from '@shared/domain/import/fields.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'

export interface PreviewColumn {
  readonly field: string
  readonly label: string
  readonly figure: boolean
}

/** The columns of the preview: the fields of its rows in the order of the kind's first row. */
export function previewColumns(dryRun: DryRun, kind: ImportKind): readonly PreviewColumn[] {
  const names = new Set(dryRun.preview.slice(0, 200).flatMap(row => row.cells.map(cell => cell.field)))
  return [...names].map(name => {
    const field = importField(kind, name)
    const figure = field?.type === 'money' || field?.type === 'number' || field?.type === 'integer'
    return { field: name, label: field?.label ?? name, figure }
  })
}

/** Everything that is wrong with a row, in words; empty when nothing is. */
export function problemsOf(row: PreviewRow): string {
  const cells = row.cells.filter(cell => cell.problem !== undefined).map(cell => cell.problem)
  return [...new Set([row.problem, ...cells])].filter(Boolean).join(' ')
}

export const hasProblem = (row: PreviewRow): boolean => row.outcome === 'fail' || problemsOf(row) !== ''

/** The rows to show; `only` problems, or the rows one reason concerns. */
export function previewRows(dryRun: DryRun, only: boolean, reason?: string): readonly PreviewRow[] {
  if (reason !== undefined)
    return dryRun.preview.filter(
      row => row.problem === reason || row.cells.some(cell => cell.problem === reason),
    )
  return only ? dryRun.preview.filter(hasProblem) : dryRun.preview
}
