import type { Body } from './document.ts'
import { tableOfId } from './entities.ts'
import type { PushAnswer } from './protocol.ts'
import { generationOf } from './revision.ts'
import type { SyncRow } from './state.ts'

/** What was pushed: the row's `edit` at that moment, and its body (`null`: a tombstone). */
export interface Sent {
  readonly edit: number
  readonly body: Body | null
}

/**
 * What is known of a row after the answer to its push; `undefined`: nothing any more. `known` is read in the
 * transaction that stores the answer. `now`: shown with a refusal.
 */
export function settle(
  known: SyncRow | undefined,
  sent: Sent,
  answer: PushAnswer,
  now: string,
): SyncRow | undefined {
  if (answer.kind === 'stored') return stored(known, sent, answer)
  if (!known || answer.kind === 'conflict' || known.edit !== sent.edit || known.dirty === undefined)
    return known
  // Edited meanwhile it is tried again as it is now; otherwise it waits for a person.
  return { ...known, dirty: 2, refused: { code: answer.code, reason: answer.reason, at: now } }
}

function stored(
  known: SyncRow | undefined,
  sent: Sent,
  { id, rev }: { readonly id: string; readonly rev: string },
): SyncRow | undefined {
  if (!known) return forgotten(id, sent, rev)
  if (known.dirty === undefined)
    return generationOf(rev) > generationOf(known.rev) ? { ...known, rev } : known
  const { id: _, table, edit, by, newer } = known
  const place = { id, table, rev, edit, ...(newer && { newer: sent.body ?? newer }) }
  if (edit !== sent.edit) return { ...place, base: sent.body, dirty: 1, ...(by && { by }) }
  return sent.body === null ? undefined : place
}

/** A row that was forgotten while it was on its way now stands on the server: it has to be deleted there. */
function forgotten(id: string, sent: Sent, rev: string): SyncRow | undefined {
  const table = tableOfId(id)
  if (sent.body === null || !table) return undefined
  return { id, table, rev, base: sent.body, dirty: 1, edit: sent.edit + 1 }
}
