import type { TableName } from '../tableNames.ts'
import { TABLE_WORDS } from '../tableWords.ts'

/** What a person calls this record: its name, or for lines without one what tells them apart. */
export function nameOfRow(table: TableName, row: object): string {
  const text = (field: string): string | undefined => {
    const value = (row as Record<string, unknown>)[field]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  if (table === 'workspace') return 'Workspace settings'
  if (table === 'rates') return `Rate ${text('from')} to ${text('to')} of ${text('date')}`
  if (table === 'targets') return `Target ${text('from')} to ${text('to')}`
  if (table === 'revenue') return `Revenue line of ${text('date')}`
  if (table === 'scorecards') return `Scorecard ${text('period') ?? ''}`.trim()
  if (table === 'strategies') return `Strategy ${(row as { version?: number }).version ?? ''}`.trim()
  if (table === 'planVersions') return `Version ${(row as { version?: number }).version ?? ''}`.trim()
  if (table === 'pipelineSnapshots') return `Pipeline snapshot of ${text('takenOn')}`
  return (
    text('name') ??
    text('company') ??
    text('ruleName') ??
    text('subject') ??
    text('title') ??
    text('what') ??
    text('topic') ??
    text('text') ??
    TABLE_WORDS[table][0]
  )
}
