import type { Change } from '@shared/domain/journal/schema.ts'
import { conflictRow } from '@shared/sync/conflictRow.ts'
import type { ConflictFound } from '@shared/sync/merge/conflict.ts'
import { applyChanges } from '../data/applyChanges.ts'
import { newIntent } from '../data/context.ts'
import { appendEntry } from '../data/journal.ts'
import { getRows } from '../data/rows.ts'

/**
 * Keeps conflicts that were found, each once, inside the caller's transaction. A conflict found here is a change made
 * here: it travels like one, so that it is decided once for all.
 */
export async function writeFound(conflicts: readonly ConflictFound[], at: string): Promise<void> {
  const rows = new Map(conflicts.map(found => conflictRow(found, at)).map(row => [row.id, row] as const))
  const there = await getRows('mergeConflicts', [...rows.keys()])
  for (const row of there) if (row) rows.delete(row.id)
  const fresh = [...rows.values()].map((after): Change => ({ table: 'mergeConflicts', id: after.id, after }))
  if (fresh.length === 0) return
  await applyChanges(fresh)
  const label =
    fresh.length === 1 ? 'Both sides changed a record' : `Both sides changed ${fresh.length} records`
  await appendEntry({ intent: newIntent(), at, command: 'noteConflict', label, actor: 'Tandem' }, fresh)
}
