import type { TableName } from '../domain/tableNames.ts'
import type { TableRow } from '../domain/tables.ts'
import type { Body } from './document.ts'
import { ENTITIES } from './entities.ts'
import { fromDocument, type Read } from './fromDocument.ts'
import { holdBack } from './holdBack.ts'
import type { ConflictFound } from './merge/conflict.ts'
import { mergeReadable } from './merge/readable.ts'
import { same, sameContent } from './merge/same.ts'
import { laterOf } from './merge/stamp.ts'
import { receiveDeletion } from './receiveDeletion.ts'
import type { Incoming, Received } from './received.ts'
import { generationOf } from './revision.ts'
import type { SyncRow } from './state.ts'
import { bodyOf } from './toDocument.ts'

/** What becomes of a row when its document comes in. Nothing of either side is lost: it stands, or is a conflict. */
export function receive(incoming: Incoming): Received {
  const { table, known, mine, doc, fromStart } = incoming
  const rev = doc._rev ?? ''
  if (!ENTITIES[table].syncs || (known?.rev === rev && rev !== '')) return unchanged(known)
  // A living branch wins over a tombstone of however many edits: it is not older for having fewer.
  const isBranch = known?.base === null && !doc._deleted
  const isOlder = !isBranch && generationOf(rev) < generationOf(known?.rev)
  if (isOlder && !fromStart) return { ...unchanged(known), older: true }
  const read = fromDocument(table, doc, mine)
  if (read.kind === 'notUnderstood') return holdBack(incoming, rev, read.reason)
  if (read.kind === 'deleted') return receiveDeletion(incoming, rev, isOlder)
  if (!mine) return known?.dirty === undefined ? taken(incoming, read) : meetDeleted(incoming, known, read)
  if (known && known.dirty === undefined && !isOlder) return taken(incoming, read)
  return meetEdited(incoming, mine, read, isOlder)
}

type Row = Extract<Read, { kind: 'row' }>

const unchanged = (sync: SyncRow | undefined): Received => ({ sync, conflicts: [] })

const cleanOf = ({ table, known, doc }: Incoming, newer: Body | undefined): SyncRow => ({
  id: doc._id,
  table,
  ...(doc._rev !== undefined && { rev: doc._rev }),
  edit: known?.edit ?? 0,
  ...(newer && { newer }),
})

function taken(incoming: Incoming, read: Row): Received {
  const { row, newer } = read
  const { mine } = incoming
  const is = mine !== undefined && same(mine, row)
  if (mine && !is && mine.updatedAt === row.updatedAt) return stampedAnew(incoming, mine, read)
  return { ...(!is && { write: { put: row } }), sync: cleanOf(incoming, newer), conflicts: [] }
}

/**
 * Another program changed the row and left its time of change: it gets one, and is pushed with it. Otherwise an undo
 * here would not see that the row was changed since, and take the change back unseen.
 */
function stampedAnew(incoming: Incoming, mine: TableRow<TableName>, { row, body, newer }: Row): Received {
  const put = { ...row, updatedAt: laterOf(mine.updatedAt, row.updatedAt) ?? row.updatedAt }
  return { write: { put }, sync: dirtyOn(incoming, incoming.known, body, newer), conflicts: [] }
}

const leftItsTime = (base: Body, theirs: Body): boolean =>
  theirs.updatedAt === base.updatedAt && !sameContent(base, theirs)

/** Deleted here, and the deletion not stored yet. */
function meetDeleted(incoming: Incoming, known: SyncRow, read: Row): Received {
  const { table, doc } = incoming
  const isOurs = known.sent?.some(sent => sent !== null && same(sent, read.body)) ?? false
  if (isOurs || (known.base && sameContent(known.base, read.body)))
    return { sync: dirtyOn(incoming, known, read.body), conflicts: [] }
  const found: ConflictFound = {
    table,
    recordId: doc._id,
    kind: 'iDeleted',
    rev: doc._rev ?? '',
    theirs: read.body,
    ...(known.by && { mineBy: known.by }),
    ...(doc.by && { theirsBy: doc.by }),
  }
  return { ...taken(incoming, read), conflicts: ENTITIES[table].ledger ? [] : [found] }
}

/** Edited here (or never sent), and changed there. */
function meetEdited(incoming: Incoming, row: TableRow<TableName>, read: Row, isOlder: boolean): Received {
  const { table, known, doc, fromStart } = incoming
  const mine = bodyOf(table, row, known?.newer)
  if (same(mine, read.body)) return { sync: cleanOf(incoming, read.newer), conflicts: [] }
  const isOurs =
    (isOlder && fromStart === 'mine') || known?.sent?.some(sent => sent !== null && same(sent, read.body))
  const base = isOurs ? read.body : isOlder ? undefined : (known?.base ?? undefined)
  const { merged, put, newer } = mergeReadable({ table, base, mine, theirs: read, row })
  const conflicts = merged.conflicts.map(
    (conflict): ConflictFound => ({
      ...conflict,
      table,
      recordId: doc._id,
      kind: 'field',
      rev: doc._rev ?? '',
      ...(known?.by && { mineBy: known.by }),
      ...(doc.by && { theirsBy: doc.by }),
    }),
  )
  const isTheirs = same(merged.body, read.body)
  if (isTheirs && base && leftItsTime(base, read.body))
    return { ...stampedAnew(incoming, row, read), conflicts }
  const sync = isTheirs ? cleanOf(incoming, newer) : dirtyOn(incoming, known, read.body, newer)
  return { ...(!same(put, row) && { write: { put } }), sync, conflicts }
}

/** Still to be pushed, from now on based on the document that came in. */
function dirtyOn(
  { table, doc }: Incoming,
  known: SyncRow | undefined,
  base: Body,
  newer: Body | undefined = undefined,
): SyncRow {
  return {
    id: doc._id,
    table,
    ...(doc._rev !== undefined && { rev: doc._rev }),
    base,
    dirty: 1,
    edit: (known?.edit ?? 0) + 1,
    ...(known?.by && { by: known.by }),
    ...(known?.sent && { sent: known.sent }),
    ...(newer && { newer }),
  }
}
