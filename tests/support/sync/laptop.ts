import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { z } from 'zod'
import type { PumpPorts } from '../../../renderer/sync/pump.ts'
import type { SyncStatus } from '../../../renderer/sync/status.ts'
import type { SyncStore } from '../../../renderer/sync/syncStore.ts'
import type { Command } from '../../../shared/domain/command.ts'
import type { Endpoint, Failure } from '../../../shared/sync/protocol.ts'

const NEVER = { aborted: false, addEventListener: () => {} }

/** One laptop's store with its sync, as the app runs them, over an IndexedDB: its own, or one another process left. */
export async function openLaptop(name: string, endpoint: Endpoint, indexedDB = new IDBFactory()) {
  vi.resetModules()
  Dexie.dependencies.indexedDB = indexedDB
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const { db } = await import('../../../renderer/data/db.ts')
  const { commit } = await import('../../../renderer/data/commit.ts')
  const { undo } = await import('../../../renderer/data/undo.ts')
  const { openBatch } = await import('../../../renderer/data/batch.ts')
  const { readAll, getRow } = await import('../../../renderer/data/rows.ts')
  const { contentHash } = await import('../../../renderer/data/contentHash.ts')
  const { thisDevice } = await import('../../../renderer/sync/device.ts')
  const { dexieStore } = await import('../../../renderer/sync/dexieStore.ts')
  const { joinWorkspace } = await import('../../../renderer/sync/firstSync.ts')
  const { readPlace } = await import('../../../renderer/sync/place.ts')
  const { startPump } = await import('../../../renderer/sync/pump.ts')
  const { cancelFirst } = await import('../../../renderer/sync/cancelFirst.ts')
  const { discardRefused } = await import('../../../renderer/sync/discard.ts')
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
    name,
    db,
    indexedDB,
    endpoint,
    store,
    undo,
    openBatch,
    readAll,
    getRow,
    contentHash,
    place: readPlace,
    /** What the app calls this device; by what the main process of the test says. */
    device: thisDevice,
    async do<I extends z.ZodType>(command: Command<I>, input: z.input<I>) {
      const answer = await commit(command, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
      return answer.value
    },
    join: async (way: 'upload' | 'take' | 'merge') => must(await joinWorkspace(endpoint, device, way)),
    tryRound: (over: Endpoint = endpoint, own: SyncStore = store): Promise<Failure | undefined> =>
      syncRound(own, over, NEVER),
    cancelFirst,
    discard: (id: string) => discardRefused(id, device),
    /** Every row once more, as the app does it after the keys were changed here. */
    async rewrite() {
      await askRewrite('Encrypted')
      await markRewrite(device)
      await rewriteMarker(endpoint)
    },
    readSealNotes,
    sendOverUnopened,
    round: async () => must(await syncRound(store, endpoint, NEVER)),
    /** Keeps it alike by itself, as the app does; `statuses` is all it said. Without chance the waits are none. */
    pump(ports: Partial<PumpPorts> = {}) {
      const statuses: SyncStatus[] = []
      const listeners = new Set<() => void>()
      const pump = startPump({
        ...{ store, endpoint, random: () => 0, now: Date.now },
        ...ports,
        onStatus(status) {
          statuses.push(status)
          for (const listener of listeners) listener()
        },
      })
      return {
        ...pump,
        statuses,
        /** Settles with the next status of this kind, or the one that stands. */
        said: <K extends SyncStatus['kind']>(kind: K): Promise<Extract<SyncStatus, { kind: K }>> =>
          new Promise(resolve => {
            const look = () => {
              const last = statuses.at(-1)
              if (last?.kind !== kind) return
              listeners.delete(look)
              resolve(last as Extract<SyncStatus, { kind: K }>)
            }
            listeners.add(look)
            look()
          }),
      }
    },
    /** The process ends and another begins on the same store. */
    again(): Promise<Laptop> {
      db.close()
      return openLaptop(name, endpoint, indexedDB)
    },
  }
}
export interface Laptop extends Awaited<ReturnType<typeof openLaptop>> {}
