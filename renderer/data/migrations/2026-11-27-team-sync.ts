import type { Dexie } from 'dexie'

/** Edits of two people that met in one field, and where each row stands against the team's database. */
export function teamSync(db: Dexie): void {
  db.version(7).stores({
    mergeConflicts: 'id, recordId',
    syncRows: 'id, dirty',
    syncMeta: 'key',
  })
}
