import { NOT_OPENED, NOT_UNDERSTOOD } from './collect.ts'
import type { Incoming, Received } from './received.ts'

/** A document this Tandem cannot read or open: the row stays as it is here, and local edits wait for a newer Tandem. */
export function holdBack({ table, known, doc }: Incoming, rev: string, reason: string): Received {
  const isClosed = doc.unopened !== undefined
  const held = {
    ...(known ?? { id: doc._id, table, edit: 0 }),
    notUnderstood: { rev, reason, ...(isClosed && { code: NOT_OPENED }) },
  }
  const at = known?.by?.at ?? doc.by?.at ?? ''
  const sync =
    known?.dirty === undefined
      ? held
      : { ...held, dirty: 2 as const, refused: { code: isClosed ? NOT_OPENED : NOT_UNDERSTOOD, reason, at } }
  return { sync, conflicts: [], notUnderstood: reason }
}
