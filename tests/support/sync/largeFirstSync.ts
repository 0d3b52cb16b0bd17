import { expect } from 'vitest'
import { createCouch } from '../../../electron/sync/couch.ts'
import type { SyncStatus } from '../../../renderer/sync/status.ts'
import { BATCH_ROWS, type Endpoint, type SyncCall } from '../../../shared/sync/protocol.ts'
import { startFaultProxy } from './faultProxy.ts'
import { isFeed, pendingChanges } from './faults.ts'
import { type Laptop, openLaptop } from './laptop.ts'
import type { Server } from './server.mjs'
import { expectAlike } from './team.ts'
import { databaseName } from './testServer.ts'

const AT = '2026-11-27T08:00:00.000Z'

const partner = (i: number) => ({
  ...{ id: `partner:${String(i).padStart(36, '0')}` as const, name: `Partner ${i}`, city: `City ${i % 97}` },
  ...{ types: [], status: 'active' as const, regions: [], industries: [], domains: [] },
  ...{ capabilities: [], competitors: [], stack: [], createdAt: AT, updatedAt: AT, createdIn: 'import' },
})

/** Uploads so many rows and takes them on a second laptop, each cancelled in the middle and begun again by a new process. */
export async function largeFirstSync(server: Server, rows: number): Promise<void> {
  const database = databaseName('large')
  await server.createDatabase(database)
  const proxy = await startFaultProxy(server.url)
  proxy.fault(pendingChanges, { when: isFeed })
  const url = `${proxy.origin}/${database}`
  const { name: user, password: secret } = server.admin
  const endpoint = createCouch({ url, signIn: 'session', user, secret, fetch })
  const anna = await openLaptop('Anna’s laptop', endpoint)
  const batch = await anna.openBatch({ command: 'import', label: 'Import', actor: 'Anna' })
  for (let at = 0; at < rows; at += 2_000) {
    const some = Array.from({ length: Math.min(2_000, rows - at) }, (_, i) => partner(at + i))
    await batch.append(some.map(after => ({ table: 'partners' as const, id: after.id, after })))
  }
  await batch.finish()
  await anna.join('upload')
  const uploaded = await cancelledAndBegunAgain(anna, endpoint, 'push', 'push', rows)
  const ben = await openLaptop('Ben’s laptop', endpoint)
  await ben.join('take')
  const taken = await cancelledAndBegunAgain(ben, endpoint, 'changes', 'pull', rows)
  await expectAlike(uploaded, taken)
  expect(await taken.db.table('partners').count()).toBe(rows)
  const { body } = await server.ask(`${database}/_all_docs?limit=${rows + 10}`)
  const sent = (body as { rows: readonly { id: string; value: { rev: string } }[] }).rows
  expect(sent.filter(({ id, value }) => id.startsWith('partner:') && !value.rev.startsWith('1-'))).toEqual([])
  for (const laptop of [uploaded, taken]) laptop.db.close()
  await proxy.close()
}

async function cancelledAndBegunAgain(
  laptop: Laptop,
  endpoint: Endpoint,
  call: SyncCall,
  way: 'push' | 'pull',
  rows: number,
): Promise<Laptop> {
  const half = Math.ceil(rows / BATCH_ROWS / 2)
  let calls = 0
  const first = laptop.pump({
    endpoint: {
      async call(name, input, signal) {
        if (name === call && ++calls > half) first.stop()
        return endpoint.call(name, input, signal)
      },
    },
  })
  await first.ended
  expect(first.statuses.every(({ kind }) => kind === 'syncing')).toBe(true)
  expect(progressOf(first.statuses, way).at(-1)).toBeLessThan(0.9)
  const again = await laptop.again()
  const second = again.pump()
  await second.said('upToDate')
  second.stop()
  await second.ended
  for (const progress of [progressOf(first.statuses, way), progressOf(second.statuses, way)]) {
    expect(progress.length).toBeGreaterThan(rows / BATCH_ROWS / 4)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  }
  return again
}

/** Shares that were said to be done of one way, in their order; of a way that is long. */
const progressOf = (statuses: readonly SyncStatus[], way: 'push' | 'pull'): readonly number[] =>
  statuses.flatMap(status =>
    status.kind === 'syncing' && status.way === way && status.of > BATCH_ROWS
      ? [status.done / status.of]
      : [],
  )
