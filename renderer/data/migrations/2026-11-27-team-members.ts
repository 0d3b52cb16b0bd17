import type { Dexie } from 'dexie'

/** The people of the team, whom partners name as their owners. */
export function teamMembers(db: Dexie): void {
  db.version(8).stores({ members: 'id, role' })
}
