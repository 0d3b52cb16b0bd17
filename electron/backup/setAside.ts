import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { session } from 'electron'

/** Where Chromium keeps the stores of this profile. */
const STORE = 'IndexedDB'

/**
 * Copies the store's files to a folder of their own beside it, then lets Chromium drop the store, so that a new
 * one can be made. Answers that folder's name; empty when there were no files to copy.
 */
export async function setAsideStore(profile: string): Promise<string> {
  const folder = `set-aside-${new Date().toISOString().replace(/[:.]/g, '-')}`
  const copied = await cp(join(profile, STORE), join(profile, folder), { recursive: true }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
  await session.defaultSession.clearStorageData({ storages: ['indexdb'] })
  return copied ? folder : ''
}
