import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { z } from 'zod'
import type { Command } from '../../../shared/domain/command.ts'
import type { Endpoint, Failure } from '../../../shared/sync/protocol.ts'

const NEVER = { aborted: false, addEventListener: () => {} }

/** One laptop's store with its sync, as the app runs them, over an IndexedDB of its own. */
export async function openLaptop(name: string, endpoint: Endpoint) {
  vi.resetModules()
  Dexie.dependencies.indexedDB = new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const { db } = await import('../../../renderer/data/db.ts')
  const { commit } = await import('../../../renderer/data/commit.ts')
  const { undo } = await import('../../../renderer/data/undo.ts')
  const { openBatch } = await import('../../../renderer/data/batch.ts')
  const { readAll, getRow } = await import('../../../renderer/data/rows.ts')
  const { contentHash } = await import('../../../renderer/data/contentHash.ts')
  const { dexieStore } = await import('../../../renderer/sync/dexieStore.ts')
  const { joinWorkspace } = await import('../../../renderer/sync/firstSync.ts')
  const { syncRound } = await import('../../../renderer/sync/round.ts')
  const { askRewrite, markRewrite, rewriteMarker } = await import('../../../renderer/sync/rewrite.ts')
  const { readSealNotes, sendOverUnopened } = await import('../../../renderer/data/sealNotes.ts')
  await db.open()
  const device = { id: `device-${name}`, name }
  const store = dexieStore(device)
  const must = <T>(failure: T | undefined): void => {
    if (failure !== undefined) throw new Error(`${name}: ${JSON.stringify(failure)}`)
  }
  return {
    db,
    store,
    undo,
    openBatch,
    readAll,
    getRow,
    contentHash,
    async do<I extends z.ZodType>(command: Command<I>, input: z.input<I>) {
      const answer = await commit(command, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
      return answer.value
    },
    join: async (way: 'upload' | 'take' | 'merge') => must(await joinWorkspace(endpoint, device, way)),
    tryRound: (over: Endpoint = endpoint): Promise<Failure | undefined> => syncRound(store, over, NEVER),
    /** Every row once more, as the app does it after the keys were changed here. */
    async rewrite() {
      await askRewrite('Encrypted')
      await markRewrite(device)
      await rewriteMarker(endpoint)
    },
    readSealNotes,
    sendOverUnopened,
    round: async () => must(await syncRound(store, endpoint, NEVER)),
  }
}
export type Laptop = Awaited<ReturnType<typeof openLaptop>>
