import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCouch } from '../../electron/sync/couch.ts'
import { createPartner, deletePartners, editPartner } from '../../shared/domain/partner/commands.ts'
import type { Endpoint, PushAnswer } from '../../shared/sync/protocol.ts'
import { type Laptop, openLaptop } from '../support/sync/laptop.ts'
import type { Server } from '../support/sync/server.mjs'
import { databaseName, testServer } from '../support/sync/testServer.ts'

/** The first time together: how a whole book goes out and comes in, is called off, and what is refused of it. */

let server: Server
let endpoint: Endpoint
let anna: Laptop
let ben: Laptop

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

beforeEach(async () => {
  const url = await server.createDatabase(databaseName('first'))
  const { name: user, password: secret } = server.admin
  endpoint = createCouch({ url, signIn: 'basic', user, secret, fetch })
  anna = await openLaptop('Anna’s laptop', endpoint)
  ben = await openLaptop('Ben’s laptop', endpoint)
})

afterEach(() => {
  for (const laptop of [anna, ben]) laptop.db.close()
})

const idOf = (i: number) => `partner:${String(i).padStart(36, '0')}` as const
const AT = '2026-11-27T08:00:00.000Z'
const partnerRow = (i: number) => ({
  ...{ id: idOf(i), name: `Partner ${i}`, types: [], status: 'active' as const, regions: [] },
  ...{ industries: [], domains: [], capabilities: [], competitors: [], stack: [] },
  ...{ createdAt: AT, updatedAt: AT, createdIn: 'import' },
})

async function bring(laptop: Laptop, count: number): Promise<void> {
  const batch = await laptop.openBatch({ command: 'import', label: 'Import', actor: 'Anna' })
  const rows = Array.from({ length: count }, (_, i) => partnerRow(i))
  await batch.append(rows.map(after => ({ table: 'partners' as const, id: after.id, after })))
  await batch.finish()
}

const partnersOf = (laptop: Laptop): Promise<number> => laptop.db.table('partners').count()

async function expectAlike(): Promise<void> {
  for (const laptop of [anna, ben, anna, ben]) await laptop.round()
  expect(await anna.contentHash()).toBe(await ben.contentHash())
  for (const laptop of [anna, ben]) expect(await laptop.store.counts()).toEqual({ dirty: 0, refused: 0 })
}

/** Does something the moment before the push of this number goes out. */
const beforePush = (nth: number, work: () => Promise<void>): Endpoint => {
  let pushes = 0
  return {
    async call(call, input, signal) {
      if (call === 'push' && ++pushes === nth) await work()
      return endpoint.call(call, input, signal)
    },
  }
}

test('what is edited, deleted and made while the book goes out is there in the end', async () => {
  await bring(anna, 2_400)
  await anna.join('upload')
  const busy = beforePush(2, async () => {
    // Sent already, on its way, and still to come.
    for (const i of [3, 1_400, 2_300]) await anna.do(editPartner, { id: idOf(i), patch: { city: 'Kiel' } })
    for (const i of [4, 1_401, 2_301]) await anna.do(deletePartners, { ids: [idOf(i)] })
    await anna.do(createPartner, { name: 'Nordlicht' })
  })
  expect(await anna.tryRound(busy)).toBeUndefined()
  await ben.join('take')
  await expectAlike()
  expect(await partnersOf(ben)).toBe(2_398)
  for (const i of [3, 1_400, 2_300])
    expect(await ben.getRow('partners', idOf(i))).toMatchObject({ city: 'Kiel' })
  for (const i of [4, 1_401, 2_301]) expect(await ben.getRow('partners', idOf(i))).toBeUndefined()
})

test('an answer that is lost in the middle of it is harmless', async () => {
  await bring(anna, 2_400)
  await anna.join('upload')
  let pushes = 0
  const lossy: Endpoint = {
    async call(call, input, signal) {
      const answer = await endpoint.call(call, input, signal)
      if (call !== 'push' || ++pushes !== 2) return answer
      return { ok: false, failure: { kind: 'timeout', message: 'lost' } }
    },
  }
  expect(await anna.tryRound(lossy)).toMatchObject({ kind: 'timeout' })
  await anna.do(editPartner, { id: idOf(1_200), patch: { city: 'Kiel' } })
  await anna.do(deletePartners, { ids: [idOf(1_201)] })
  await anna.round()
  await ben.join('take')
  await expectAlike()
  expect(await partnersOf(ben)).toBe(2_399)
  expect(await ben.getRow('partners', idOf(1_200))).toMatchObject({ city: 'Kiel' })
  for (const laptop of [anna, ben]) expect(await laptop.readAll('mergeConflicts')).toEqual([])
})

test('taking the team’s workspace is called off: what was here is back, settings too', async () => {
  await bring(anna, 1_400)
  await anna.join('upload')
  await anna.round()
  await ben.do(createPartner, { name: 'Südwind' })
  const before = await ben.contentHash()
  await ben.join('take')
  const half: Endpoint = {
    async call(call, input, signal) {
      if (call === 'changes' && 'since' in input)
        return { ok: false, failure: { kind: 'aborted', message: '' } }
      return endpoint.call(call, input, signal)
    },
  }
  expect(await ben.tryRound(half)).toMatchObject({ kind: 'aborted' })
  expect(await partnersOf(ben)).toBeGreaterThan(900)
  expect(await ben.cancelFirst()).toBe('take')
  expect(await ben.contentHash()).toBe(before)
  expect(await ben.store.place()).toBeUndefined()
  await ben.join('take')
  await expectAlike()
})

test('an upload is called off: nothing here is touched, and a merge later goes on where it was', async () => {
  await bring(anna, 2_400)
  const before = await anna.contentHash()
  await anna.join('upload')
  const off = beforePush(2, async () => {
    throw new Error('called off')
  })
  await expect(anna.tryRound(off)).rejects.toThrow('called off')
  expect(await anna.cancelFirst()).toBe('upload')
  expect(await anna.contentHash()).toBe(before)
  await anna.join('merge')
  await anna.round()
  await ben.join('take')
  await expectAlike()
  expect(await partnersOf(ben)).toBe(2_400)
  expect(await ben.readAll('mergeConflicts')).toEqual([])
})

test('a refused change is given up: the server’s row is back, and an undo sends it again', async () => {
  const { ids } = await anna.do(createPartner, { name: 'Nordlicht', city: 'Kiel' })
  const id = ids[0] as ReturnType<typeof idOf>
  await anna.join('upload')
  await anna.round()
  await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
  const strict: Endpoint = {
    async call(call, input, signal) {
      if (call !== 'push' || !('docs' in input)) return endpoint.call(call, input, signal)
      const refusals = input.docs.map(
        ({ _id }): PushAnswer => ({ kind: 'refused', id: _id, code: 'forbidden', reason: 'not yours' }),
      )
      return { ok: true, value: refusals as never }
    },
  }
  expect(await anna.tryRound(strict)).toBeUndefined()
  expect(await anna.store.counts()).toEqual({ dirty: 0, refused: 1 })
  expect(await anna.discard(id)).toBe(true)
  expect(await anna.getRow('partners', id)).toMatchObject({ city: 'Kiel' })
  expect(await anna.store.counts()).toEqual({ dirty: 0, refused: 0 })
  await anna.round()
  expect(await anna.store.counts()).toEqual({ dirty: 0, refused: 0 })
  await anna.undo()
  await ben.join('take')
  await expectAlike()
  expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
})
