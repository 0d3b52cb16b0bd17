import { takeBackUnfinished } from './batch.ts'
import { db } from './db.ts'
import { isDiskFull } from './diskFull.ts'
import { refuseNewer } from './newerStore.ts'
import { ensureWorkspaceId } from './workspace-file/identity.ts'

export interface Opened {
  /** True when the store holds no record at all: offer the sample or an import. */
  readonly empty: boolean
  /** The label of an import that a crash had cut off and that was taken back just now. */
  readonly tookBack?: string
  /** Whether the system promised not to evict the store. */
  readonly persisted: boolean
}

/** Opens the store, unless a newer Tandem made it: migrations run, a half-written intent is taken back, eviction is asked off. */
export async function openStore(): Promise<Opened> {
  try {
    return await open()
  } catch (error) {
    // Chromium calls it an internal error; taken for damage, a whole book would be offered back from a snapshot.
    if (await isDiskFull(error)) throw new FullDiskError()
    throw error
  }
}

class FullDiskError extends Error {
  override readonly name = 'QuotaExceededError'
  constructor() {
    super('The disk of this laptop is full. Free some space, then try again.')
  }
}

async function open(): Promise<Opened> {
  await refuseNewer()
  await db.open()
  await ensureWorkspaceId()
  const tookBack = await takeBackUnfinished()
  const persisted = await navigator.storage.persist().catch(() => false)
  const empty = (await db.journal.count()) === 0
  return { empty, persisted, ...(tookBack !== undefined && { tookBack }) }
}
