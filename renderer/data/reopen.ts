import { db } from './db.ts'

/** Where the disk ended in the middle of a write the browser closed the store: it is there again once there is room. */
export async function reopen(): Promise<void> {
  if (!db.isOpen()) await db.open()
}
