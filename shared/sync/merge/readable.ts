import type { TableName } from '../../domain/tableNames.ts'
import type { TableRow } from '../../domain/tables.ts'
import type { Body } from '../document.ts'
import { ENTITIES } from '../entities.ts'
import { type Read, readBody } from '../fromDocument.ts'
import type { Merged } from './conflict.ts'
import { mergeRow, theirsStands } from './row.ts'

export interface Sides {
  readonly table: TableName
  readonly base: Body | undefined
  readonly mine: Body
  readonly theirs: Extract<Read, { kind: 'row' }>
  /** The row that is here, for its local fields. */
  readonly row?: TableRow<TableName>
}

/** A merge whose row can be read: two edits good by themselves may break a rule together, then theirs stands whole. */
export function mergeReadable({ table, base, mine, theirs, row }: Sides): {
  readonly merged: Merged
  readonly put: TableRow<TableName>
  readonly newer?: Body
} {
  const merged = mergeRow(ENTITIES[table], base, mine, theirs.body)
  const read = readBody(table, merged.body, row)
  if (read.kind === 'row') return withNewer({ ...merged, body: read.body }, read)
  return withNewer(theirsStands(ENTITIES[table], base, mine, theirs.body), theirs)
}

const withNewer = (merged: Merged, { row, newer }: Extract<Read, { kind: 'row' }>) => ({
  merged,
  put: row,
  ...(newer && { newer }),
})
