import type { TableName } from '../domain/tableNames.ts'
import type { TableRow } from '../domain/tables.ts'
import type { EntityType, Id } from '../lib/ids.ts'
import type { Body, RowDocument } from './document.ts'
import { readBody, withoutLocal } from './fromDocument.ts'
import type { SyncRow } from './state.ts'
import { withUnknown } from './unknown.ts'

/**
 * A row as it travels: local fields stripped, and beside its own what a newer Tandem said of it (`newer` of its
 * sync row).
 */
export function bodyOf(table: TableName, row: TableRow<TableName>, newer?: Body): Body {
  const own = withoutLocal(table, row as unknown as Body)
  if (!newer) return own
  const read = readBody(table, newer, row)
  return read.kind === 'row' ? withUnknown(newer, withoutLocal(table, read.row as unknown as Body), own) : own
}

/** The document to push for a dirty row: its body, or the tombstone of a row that is not there any more. */
export function toDocument(known: SyncRow, row: TableRow<TableName> | undefined): RowDocument {
  // Over a tombstone a row is made anew, without a revision: that holds even where the tombstone was purged.
  const rev = row && known.base === null ? undefined : known.rev
  return {
    _id: known.id as Id<EntityType>,
    ...(rev !== undefined && { _rev: rev }),
    ...(row ? { row: bodyOf(known.table, row, known.newer) } : { _deleted: true as const }),
    ...(known.by && { by: known.by }),
  }
}
