import { nameOfRow } from '@shared/domain/history/names.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import { db } from './db.ts'
import { stepOfRecord } from './recordHistory.ts'
import { rowsById } from './rowsById.ts'

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
  const rows = await rowsById(ids)
  for (const id of new Set(ids)) {
    const table = tableOfId(id)
    if (table === undefined) continue
    const row = rows.get(id)
    const name = row ? nameOfRow(table, row) : await lastNameOf(table, id)
    if (name !== undefined) names.set(id, { name, there: row !== undefined })
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
