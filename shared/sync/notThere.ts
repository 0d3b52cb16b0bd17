import type { By } from './document.ts'
import type { SyncRow } from './state.ts'

/**
 * What is known of a row the database had once and has no more, not even as a tombstone: it is made anew there.
 * `undefined`: it is not here either. `by`: stands where no edit of this device waits.
 */
export function notThere(known: SyncRow, isHere: boolean, by: By): SyncRow | undefined {
  if (!isHere) return undefined
  const { rev: _, base: __, sent: ___, notUnderstood, refused, ...kept } = known
  // What a person has to mend is still to be mended; what waited for a newer Tandem is gone with its document.
  const waits = known.dirty === 2 && !notUnderstood
  return {
    ...kept,
    ...(refused && waits && { refused }),
    dirty: waits ? 2 : 1,
    edit: known.edit + 1,
    by: known.by ?? by,
  }
}
