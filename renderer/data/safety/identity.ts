import type { StoreFacts } from '@shared/domain/safety/verdict.ts'
import { db, type TandemDatabase } from '../db.ts'
import { rememberStore, STORE_KEY } from '../sameStore.ts'
import { recount } from './tally.ts'

/** One life of a store: it begins empty or with a restore, and its journal only grows. */
export interface Identity {
  readonly id: string
  readonly letGo: readonly string[]
}

const newStoreId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 16)

/** Whose journal this is; a store that has no name yet gets one, and is counted. */
export async function storeIdentity(database: TandemDatabase = db): Promise<Identity> {
  const identity = (await readIdentity(database)) ?? (await beginAnew([], database))
  if (database === db) rememberStore(identity.id)
  return identity
}

/**
 * Names the store anew: what is kept of the stores let go stays on disk and is not offered any more. Safe inside
 * a transaction over every writable table.
 */
export const beginAnew = (letGo: readonly string[], database: TandemDatabase = db): Promise<Identity> =>
  database.transaction('rw', database.writable, async () => {
    const before = await readIdentity(database)
    const all = new Set([...(before?.letGo ?? []), ...letGo])
    const identity: Identity = { id: newStoreId(), letGo: [...all] }
    await database.meta.put({ key: STORE_KEY, value: identity })
    await recount(database)
    return identity
  })

/** What the boot check compares with the snapshots. */
export async function storeFacts(): Promise<StoreFacts> {
  const { id, letGo } = await storeIdentity()
  return db.transaction('r', db.writable, async () => {
    const lastSeq = (await db.journal.orderBy('seq').last())?.seq ?? 0
    return { storeId: id, letGo, lastSeq, empty: lastSeq === 0 && (await hasNoRows()) }
  })
}

async function hasNoRows(): Promise<boolean> {
  const about: readonly string[] = [db.meta.name, db.syncMeta.name]
  for (const table of db.writable)
    if (!about.includes(table.name) && (await table.limit(1).count()) > 0) return false
  return true
}

export async function readIdentity(database: TandemDatabase = db): Promise<Identity | undefined> {
  return (await database.meta.get(STORE_KEY))?.value as Identity | undefined
}
