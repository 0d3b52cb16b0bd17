import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { db } from './db.ts'
import { readMany } from './readMany.ts'
import { fromStored } from './stored.ts'

/** Reads of domain rows. Reads never write; a failed read throws and is shown. */

export async function getRow<T extends TableName>(table: T, id: string): Promise<TableRow<T> | undefined> {
  const stored = await db.rows(table).get(id)
  return stored && fromStored(table, stored)
}

export async function getRows<T extends TableName>(
  table: T,
  ids: readonly string[],
): Promise<(TableRow<T> | undefined)[]> {
  const stored = await readMany(db.rows(table), ids)
  return stored.map(row => row && fromStored(table, row))
}

/** Rows whose index (`partnerId`, `partnerIds`, `externalKey` …) holds one of the values. */
export async function rowsBy<T extends TableName>(
  table: T,
  index: string,
  ...anyOf: readonly string[]
): Promise<TableRow<T>[]> {
  const stored = await db.rows(table).where(index).anyOf(anyOf).distinct().toArray()
  return stored.map(row => fromStored(table, row))
}

/** Every row of a table. For small tables and for workers; never on the way to a screen's first paint. */
export async function readAll<T extends TableName>(table: T): Promise<TableRow<T>[]> {
  const stored = await db.rows(table).toArray()
  return table === 'deals' ? stored.map(row => fromStored(table, row)) : stored
}

/** Every id of a table, without reading the rows. */
export const idsOf = async (table: TableName): Promise<readonly string[]> =>
  (await db.rows(table).toCollection().primaryKeys()) as string[]

/** How many rows hold a value in an index; no row is read. */
export const countRowsBy = (table: TableName, index: string, value: string): Promise<number> =>
  db.rows(table).where(index).equals(value).count()

export const countRows = (table: TableName): Promise<number> => db.rows(table).count()
