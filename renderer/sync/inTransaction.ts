import { db } from '../data/db.ts'

/**
 * One transaction over everything that syncs, or over these tables. Where the browser takes it back itself, for want of
 * room, the calls in it fail without a reason: the transaction knows it.
 */
export async function inTransaction<T>(
  work: () => Promise<T>,
  tables: typeof db.writable = db.writable,
): Promise<T> {
  let opened: { readonly idbtrans: IDBTransaction | null } | undefined
  try {
    return await db.transaction('rw', tables, async transaction => {
      opened = transaction
      // Dexie follows the awaits of an async function alone.
      return await work()
    })
  } catch (error) {
    throw opened?.idbtrans?.error ?? error
  }
}
