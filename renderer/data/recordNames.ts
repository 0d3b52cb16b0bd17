import { nameOfRow } from '@shared/domain/history/names.ts'
import type { TableName } from '@shared/domain/tables.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import { db } from './db.ts'
import { stepOfRecord } from './recordHistory.ts'
import { getRows } from './rows.ts'

export interface RecordName {
  readonly name: string
  /** False when the record was deleted: the name is the last it had. */
  readonly there: boolean
}

/** A deleted record's name is looked up in its last entry, but not in one that stands for a whole import. */
const LARGEST = 2_000

/** What records are called, deleted ones too, by id. */
export async function recordNames(ids: readonly string[]): Promise<ReadonlyMap<string, RecordName>> {
  const names = new Map<string, RecordName>()
  const byTable = new Map<TableName, string[]>()
  for (const id of new Set(ids)) {
    const table = tableOfId(id)
    if (table) byTable.set(table, [...(byTable.get(table) ?? []), id])
  }
  for (const [table, list] of byTable) {
    const rows = await getRows(table, list)
    for (const [at, id] of list.entries()) {
      const row = rows[at]
      const name = row ? nameOfRow(table, row) : await lastNameOf(table, id)
      if (name !== undefined) names.set(id, { name, there: row !== undefined })
    }
  }
  return names
}

async function lastNameOf(table: TableName, id: string): Promise<string | undefined> {
  const entry = await db.journal.where('recordIds').equals(id).last()
  if (!entry || entry.created + entry.updated + entry.deleted > LARGEST) return undefined
  const step = await stepOfRecord(entry, id)
  const row = step?.before ?? step?.after
  return row && nameOfRow(table, row)
}
