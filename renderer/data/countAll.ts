import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { countRows } from './rows.ts'

export type Counts = Readonly<Record<TableName, number>>

/** How many rows each table holds. */
export async function countAll(): Promise<Counts> {
  const counts = await Promise.all(TABLE_NAMES.map(countRows))
  return Object.fromEntries(TABLE_NAMES.map((table, i) => [table, counts[i] ?? 0])) as Counts
}
