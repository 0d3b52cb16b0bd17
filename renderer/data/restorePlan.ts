import { needsOfRestore } from '@shared/domain/history/commands.ts'
import { planRestore, type RestorePlan } from '@shared/domain/history/plan.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { Result } from '@shared/lib/result.ts'
import { loadRows } from './loadRows.ts'

/** What restoring a record to an old state would do now; nothing is written. */
export async function planOf(table: TableName, then: TableRow<TableName>): Promise<Result<RestorePlan>> {
  return planRestore(await loadRows(needsOfRestore({ table, row: then })), table, then)
}
