import type { Change } from '../domain/journal/schema.ts'
import type { TableName } from '../domain/tableNames.ts'
import type { TableRow } from '../domain/tables.ts'
import type { Body, By } from './document.ts'
import { ENTITIES } from './entities.ts'
import { same } from './merge/same.ts'
import type { SyncRow } from './state.ts'
import { bodyOf } from './toDocument.ts'

/** Code of a row that waits for a newer Tandem, and of one whose document cannot be opened. */
export const NOT_UNDERSTOOD = 'notUnderstood'
export const NOT_OPENED = 'notOpened' as const

/**
 * What is known of a row once a local change of it is written: it is to be pushed. `undefined`: nothing need be
 * known (the table stays at home, or the row came and went before anything of it was sent).
 */
export function collectChange(known: SyncRow | undefined, change: Change, by: By): SyncRow | undefined {
  const { table, id, before, after } = change
  if (!ENTITIES[table].syncs) return undefined
  const was = bodyIf(table, before, known)
  const is = bodyIf(table, after, known)
  if (was && is && same(was, is)) return known
  if (!is && neverThere(known)) return undefined
  const held = known?.notUnderstood
  const { refused: _, ...kept } = known ?? { id, table, edit: 0 }
  return {
    ...kept,
    ...(known && known.dirty === undefined && known.rev !== undefined && was && { base: was }),
    edit: kept.edit + 1,
    by,
    ...(held
      ? { dirty: 2, refused: { code: held.code ?? NOT_UNDERSTOOD, reason: held.reason, at: by.at } }
      : { dirty: 1 }),
  }
}

/** The server has no such row, and none is on its way there. */
const neverThere = (known: SyncRow | undefined): boolean =>
  known === undefined || ((known.rev === undefined || known.base === null) && !known.sent?.length)

const bodyIf = (
  table: TableName,
  row: TableRow<TableName> | undefined,
  known: SyncRow | undefined,
): Body | undefined => row && bodyOf(table, row, known?.newer)

/** To be stored BEFORE the push: what goes out with it. `body`: of the document, `null` for a tombstone. */
export function noteSent(known: SyncRow, body: Body | null): SyncRow {
  const sent = known.sent ?? []
  if (sent.some(earlier => same(earlier, body))) return known
  return { ...known, sent: [...sent, body].slice(-MOST_SENT) }
}

/** More attempts without one answer, each of another body, are not remembered. */
const MOST_SENT = 5
