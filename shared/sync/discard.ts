import type { TableName } from '../domain/tableNames.ts'
import type { TableRow } from '../domain/tables.ts'
import type { Body } from './document.ts'
import { readBody } from './fromDocument.ts'
import { same } from './merge/same.ts'
import type { SyncRow } from './state.ts'
import { bodyOf } from './toDocument.ts'

/** What goes when a change that the server refused is given up. */
export type Lost =
  /** The server never had the record: it is deleted here. */
  | { readonly kind: 'record' }
  /** It was deleted here, and comes back as the server has it. */
  | { readonly kind: 'deletion' }
  | { readonly kind: 'fields'; readonly fields: readonly LostField[] }

export interface LostField {
  readonly field: string
  readonly mine: unknown
  readonly servers: unknown
}

/** Fields that Tandem writes by itself. */
const STAMPS: readonly string[] = ['updatedAt', 'createdAt', 'createdIn']

/** What a person gives up with it; undefined where nothing can be given up: what the server has cannot be read here. */
export function lostWith(known: SyncRow, mine: TableRow<TableName> | undefined): Lost | undefined {
  const servers = serversRow(known, mine)
  if (servers === undefined) return undefined
  if (servers === null) return mine && { kind: 'record' }
  if (!mine) return { kind: 'deletion' }
  const [here, there] = [bodyOf(known.table, mine), bodyOf(known.table, servers)]
  const fields = [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .filter(field => !STAMPS.includes(field) && !same(here[field], there[field]))
    .map(field => ({ field, mine: here[field], servers: there[field] }))
  return { kind: 'fields', fields }
}

/** The row as the server has it; null: it has none; undefined: it cannot be read here. */
export function serversRow(
  known: SyncRow,
  mine: TableRow<TableName> | undefined,
): TableRow<TableName> | null | undefined {
  if (known.notUnderstood) return undefined
  if (known.rev === undefined || known.base === null) return null
  if (known.base === undefined) return undefined
  const read = readBody(known.table, known.base, mine)
  return read.kind === 'row' ? read.row : undefined
}

/** What is known of the row once it is as the server has it; undefined: nothing need be. */
export function givenUp(known: SyncRow, servers: TableRow<TableName> | null): SyncRow | undefined {
  if (servers === null) return undefined
  const { id, table, rev, edit, newer, base } = known
  return {
    id,
    table,
    ...(rev !== undefined && { rev }),
    edit,
    ...(newer && { newer: (base as Body) ?? newer }),
  }
}
