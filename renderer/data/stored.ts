import type { Deal } from '@shared/domain/deal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'

/** The row as IndexedDB holds it: a deal also carries the ids of its partners, for the index. */
export function toStored<T extends TableName>(table: T, row: TableRow<T>): TableRow<T> {
  if (table !== 'deals') return row
  const partnerIds = [...new Set((row as Deal).partners.map(partner => partner.partnerId))]
  return { ...row, partnerIds }
}

/** The row as the domain knows it. */
export function fromStored<T extends TableName>(table: T, stored: TableRow<T>): TableRow<T> {
  if (table !== 'deals') return stored
  const { partnerIds: _, ...row } = stored as TableRow<T> & {
    partnerIds?: unknown
  }
  return row as TableRow<T>
}
