import { db } from './db.ts'

/** Dexie's versions times ten are IndexedDB's. */
const TIMES = 10

/** A store that a newer Tandem made. */
export class NewerStoreError extends Error {
  override readonly name = 'VersionError'
  readonly versions: string
  constructor(found: number, known: number) {
    super(
      'This book was saved by a newer Tandem. Nothing was changed. Install the newer version and open it there.',
    )
    this.versions = `Its store is of version ${found}; this Tandem knows ${known}.`
  }
}

/**
 * Throws for a store that a newer Tandem made, before a byte of it is touched. Dexie alone would open it, write rows
 * as this version knows them, and mend tables that are not as it remembers them.
 */
export async function refuseNewer(): Promise<void> {
  const installed = (await indexedDB.databases()).find(({ name }) => name === db.name)?.version ?? 0
  const found = Math.floor(installed / TIMES)
  if (found > db.verno) throw new NewerStoreError(found, db.verno)
}
