import { takeBackUnfinished } from './batch.ts'
import { db } from './db.ts'
import { ensureWorkspaceId } from './workspace-file/identity.ts'

export interface Opened {
  /** True when the store holds no record at all: offer the sample or an import. */
  readonly empty: boolean
  /** The label of an import that a crash had cut off and that was taken back just now. */
  readonly tookBack?: string
  /** Whether the system promised not to evict the store. */
  readonly persisted: boolean
}

/** Opens the store: migrations run, a half-written intent is taken back, eviction is asked off. */
export async function openStore(): Promise<Opened> {
  await db.open()
  await ensureWorkspaceId()
  const tookBack = await takeBackUnfinished()
  const persisted = await navigator.storage.persist().catch(() => false)
  const empty = (await db.journal.count()) === 0
  return { empty, persisted, ...(tookBack !== undefined && { tookBack }) }
}
