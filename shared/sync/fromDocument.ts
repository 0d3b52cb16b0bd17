import type { TableName } from '../domain/tableNames.ts'
import { TABLE_SCHEMAS, type TableRow } from '../domain/tables.ts'
import { isRecord } from '../lib/isRecord.ts'
import type { Body, RowDocument } from './document.ts'
import { ENTITIES } from './entities.ts'
import { same } from './merge/same.ts'
import { withUnknown } from './unknown.ts'

/** What a body says to this Tandem. */
export type Read =
  | {
      readonly kind: 'row'
      readonly row: TableRow<TableName>
      /** Complete (defaults filled in), with what is not known of a newer Tandem. */
      readonly body: Body
      /** The same body, only where it says more than is understood: to be kept as `SyncRow.newer`. */
      readonly newer?: Body
    }
  | { readonly kind: 'deleted' }
  /** Nothing is written and nothing lost: it stays on the server. */
  | { readonly kind: 'notUnderstood'; readonly reason: string }

/** The row of a document; local fields are those of the row that is there. */
export function fromDocument(table: TableName, doc: RowDocument, there?: TableRow<TableName>): Read {
  if (doc._deleted) return { kind: 'deleted' }
  if (doc.unopened !== undefined) return { kind: 'notUnderstood', reason: doc.unopened }
  if (!isRecord(doc.row)) return { kind: 'notUnderstood', reason: 'The document holds no row.' }
  if (doc.row.id !== doc._id) return { kind: 'notUnderstood', reason: 'The row is not the one its id names.' }
  return readBody(table, doc.row, there)
}

/** The row a body says; local fields are those of the row that is there. */
export function readBody(table: TableName, raw: Body, there?: TableRow<TableName>): Read {
  const travelled = withoutLocal(table, raw)
  const parsed = TABLE_SCHEMAS[table].safeParse({ ...travelled, ...localOf(table, there) })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'It cannot be read.'}`
    return { kind: 'notUnderstood', reason }
  }
  const row = parsed.data as TableRow<TableName>
  const understood = withoutLocal(table, row as unknown as Body)
  const body = withUnknown(travelled, understood, understood)
  return same(body, understood) ? { kind: 'row', row, body } : { kind: 'row', row, body, newer: body }
}

/** A row's own fields as they travel. */
export function withoutLocal(table: TableName, row: Body): Body {
  const { localFields } = ENTITIES[table]
  const travels = ([field, value]: readonly [string, unknown]) =>
    value !== undefined && !localFields.includes(field)
  return Object.fromEntries(Object.entries(row).filter(travels))
}

function localOf(table: TableName, there: TableRow<TableName> | undefined): Body {
  if (!there) return {}
  const fields = there as unknown as Body
  return Object.fromEntries(
    ENTITIES[table].localFields.flatMap(field =>
      fields[field] === undefined ? [] : [[field, fields[field]]],
    ),
  )
}
