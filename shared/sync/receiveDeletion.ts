import type { Body, RowDocument } from './document.ts'
import { ENTITIES } from './entities.ts'
import type { ConflictFound } from './merge/conflict.ts'
import { sameContent } from './merge/same.ts'
import type { Incoming, Received } from './received.ts'
import type { SyncRow } from './state.ts'
import { bodyOf } from './toDocument.ts'

/** The row was deleted there: an edit of it here lives and is pushed again, anything else goes. */
export function receiveDeletion(incoming: Incoming, rev: string, isOlder: boolean): Received {
  const { table, known, mine: row, doc } = incoming
  if (!row) return { sync: alsoDeleted(known, doc, rev), conflicts: [] }
  const mine = bodyOf(table, row, known?.newer)
  const { ledger, lasting } = ENTITIES[table]
  if (known && !isOlder && !lasting && !isEdited(known, mine))
    return { write: { remove: true }, sync: undefined, conflicts: [] }
  const sync: SyncRow = {
    id: doc._id,
    table,
    rev,
    base: null,
    dirty: 1,
    edit: (known?.edit ?? 0) + 1,
    ...(known?.by && { by: known.by }),
    ...(known?.sent && { sent: known.sent }),
    ...(known?.newer && { newer: known.newer }),
  }
  if (ledger || lasting || isOlder || isOwn(doc, known)) return { sync, conflicts: [] }
  const found: ConflictFound = {
    table,
    recordId: doc._id,
    kind: 'theyDeleted',
    rev,
    mine,
    ...(known?.by && { mineBy: known.by }),
    ...(doc.by && { theirsBy: doc.by }),
  }
  return { sync, conflicts: [found] }
}

/**
 * Deleted on both sides: our deletion still goes out, on top of theirs. Who takes theirs back and edits the row then
 * meets it, and it is shown for decision.
 */
const alsoDeleted = (known: SyncRow | undefined, doc: RowDocument, rev: string): SyncRow | undefined =>
  known?.dirty === 1 && !isOwn(doc, known) ? { ...known, rev, base: null } : undefined

/** Clean rows are not; a dirty one is, unless it says again what the server had. */
const isEdited = ({ dirty, base }: SyncRow, mine: Body): boolean =>
  dirty !== undefined && !(base && sameContent(base, mine))

/** Our own deletion comes back. Who wrote it says so, and what went out from here only where that is not known. */
function isOwn(doc: RowDocument, known: SyncRow | undefined): boolean {
  if (!doc.by) return known?.sent?.includes(null) ?? false
  return doc.row === undefined && doc.by.device.id === known?.by?.device.id
}
