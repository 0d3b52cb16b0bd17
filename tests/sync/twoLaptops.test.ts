import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCouch } from '../../electron/sync/couch.ts'
import { resolveMergeConflict } from '../../shared/domain/merge-conflict/commands.ts'
import { createPartner, deletePartners, editPartner } from '../../shared/domain/partner/commands.ts'
import type { Endpoint } from '../../shared/sync/protocol.ts'
import { type Laptop, openLaptop } from '../support/sync/laptop.ts'
import type { Server } from '../support/sync/server.mjs'
import { databaseName, testServer } from '../support/sync/testServer.ts'

/** Two real stores over one real server: what a person does on one is on the other, and nothing is lost. */

let server: Server
let endpoint: Endpoint
let database: string
let [anna, ben]: Laptop[] = []

const here = (laptop: Laptop | undefined): Laptop => {
  if (!laptop) throw new Error('not open')
  return laptop
}
const id = 'partner:1' as const

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

beforeEach(async () => {
  database = databaseName('two')
  const url = await server.createDatabase(database)
  const { name: user, password: secret } = server.admin
  endpoint = createCouch({ url, signIn: 'basic', user, secret, fetch })
  anna = await openLaptop('Anna’s laptop', endpoint)
  ben = await openLaptop('Ben’s laptop', endpoint)
})

afterEach(() => {
  for (const laptop of [anna, ben]) laptop?.db.close()
})

/** Both have one partner and are up to date; answers its id. */
async function together(): Promise<typeof id> {
  const [a, b] = [here(anna), here(ben)]
  const { ids } = await a.do(createPartner, { name: 'Nordlicht', city: 'Kiel' })
  await a.join('upload')
  await a.round()
  await b.join('take')
  await b.round()
  return ids[0] as typeof id
}

async function settle(): Promise<void> {
  for (const laptop of [anna, ben, anna, ben]) await here(laptop).round()
}

async function expectAlike(): Promise<void> {
  const [a, b] = [here(anna), here(ben)]
  expect(await a.contentHash()).toBe(await b.contentHash())
  for (const laptop of [a, b]) expect(await laptop.store.counts()).toEqual({ dirty: 0, refused: 0 })
}

test('what one laptop has is on the other, and history names who did it where', async () => {
  const partner = await together()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ name: 'Nordlicht', city: 'Kiel' })
  const [entry] = await here(ben).db.journal.toArray()
  expect(entry).toMatchObject({ command: 'sync', from: { device: 'Anna’s laptop' }, created: 1 })
  await expectAlike()
})

test('edits of different fields merge by themselves', async () => {
  const partner = await together()
  await here(anna).do(editPartner, { id: partner, patch: { city: 'Lübeck' } })
  await here(ben).do(editPartner, { id: partner, patch: { country: 'Germany' } })
  await settle()
  expect(await here(anna).getRow('partners', partner)).toMatchObject({ city: 'Lübeck', country: 'Germany' })
  expect(await here(anna).readAll('mergeConflicts')).toEqual([])
  await expectAlike()
})

test('the same field: the server’s value stands, the other is in a conflict on both and decided once', async () => {
  const partner = await together()
  await here(anna).do(editPartner, { id: partner, patch: { city: 'Lübeck' } })
  await here(ben).do(editPartner, { id: partner, patch: { city: 'Rostock' } })
  await settle()
  for (const laptop of [anna, ben]) {
    expect(await here(laptop).getRow('partners', partner)).toMatchObject({ city: 'Lübeck' })
    expect(await here(laptop).readAll('mergeConflicts')).toMatchObject([
      {
        recordId: partner,
        field: 'city',
        mine: 'Rostock',
        theirs: 'Lübeck',
        mineBy: { device: 'Ben’s laptop' },
        theirsBy: { device: 'Anna’s laptop' },
      },
    ])
  }
  await expectAlike()
  const [conflict] = await here(anna).readAll('mergeConflicts')
  if (!conflict) throw new Error('no conflict')
  await here(anna).do(resolveMergeConflict, { id: conflict.id, choice: 'mine' })
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Rostock' })
  expect((await here(ben).readAll('mergeConflicts'))[0]?.resolved).toMatchObject({ choice: 'mine' })
  await expectAlike()
})

test('deleted here, edited there: the edit lives and the deletion is shown', async () => {
  const partner = await together()
  await here(anna).do(editPartner, { id: partner, patch: { city: 'Lübeck' } })
  await here(ben).do(deletePartners, { ids: [partner] })
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Lübeck' })
  expect(await here(anna).readAll('mergeConflicts')).toMatchObject([{ kind: 'iDeleted', recordId: partner }])
  await expectAlike()
})

test('edited here, deleted there: the edit lives and the deletion is shown', async () => {
  const partner = await together()
  await here(anna).do(deletePartners, { ids: [partner] })
  await here(ben).do(editPartner, { id: partner, patch: { city: 'Rostock' } })
  await settle()
  expect(await here(anna).getRow('partners', partner)).toMatchObject({ city: 'Rostock' })
  expect(await here(ben).readAll('mergeConflicts')).toMatchObject([
    { kind: 'theyDeleted', recordId: partner },
  ])
  await expectAlike()
})

test('an undo after sync takes the change back on both', async () => {
  const partner = await together()
  await here(anna).do(editPartner, { id: partner, patch: { city: 'Lübeck' } })
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Lübeck' })
  expect((await here(anna).undo()).ok).toBe(true)
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Kiel' })
  await expectAlike()
})

test('an edit made while the row is on its way is sent after it', async () => {
  const partner = await together()
  const a = here(anna)
  await a.do(editPartner, { id: partner, patch: { city: 'Lübeck' } })
  const slow: Endpoint = {
    async call(call, input, signal) {
      const answer = await endpoint.call(call, input, signal)
      if (call === 'push' && (await a.getRow('partners', partner))?.city === 'Lübeck')
        await a.do(editPartner, { id: partner, patch: { city: 'Plön' } })
      return answer
    },
  }
  expect(await a.tryRound(slow)).toBeUndefined()
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Plön' })
  expect(await a.readAll('mergeConflicts')).toEqual([])
  await expectAlike()
})

test('an answer that was lost is harmless', async () => {
  const partner = await together()
  const a = here(anna)
  await a.do(editPartner, { id: partner, patch: { city: 'Lübeck' } })
  const deaf: Endpoint = {
    async call(call, input, signal) {
      const answer = await endpoint.call(call, input, signal)
      return call === 'push' ? { ok: false, failure: { kind: 'timeout', message: 'No answer.' } } : answer
    },
  }
  expect(await a.tryRound(deaf)).toMatchObject({ kind: 'timeout' })
  await a.do(editPartner, { id: partner, patch: { country: 'Germany' } })
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Lübeck', country: 'Germany' })
  expect(await a.readAll('mergeConflicts')).toEqual([])
  await expectAlike()
})

test('revisions another program left side by side become one, and what differs is to be decided', async () => {
  const partner = await together()
  const path = `${database}/${encodeURIComponent(partner)}`
  const { body } = await server.ask(path)
  const doc = body as { _rev: string; row: Record<string, unknown> }
  const branch = (digit: string, more: object) => ({
    ...doc,
    _rev: `2-${digit.repeat(32)}`,
    _revisions: { start: 2, ids: [digit.repeat(32), doc._rev.slice(2)] },
    row: { ...doc.row, ...more },
  })
  const docs = [branch('a', { city: 'Lübeck' }), branch('b', { city: 'Rostock', country: 'Germany' })]
  await server.ask(`${database}/_bulk_docs`, { method: 'POST', body: { new_edits: false, docs } })
  await settle()
  expect(await here(ben).getRow('partners', partner)).toMatchObject({ city: 'Rostock', country: 'Germany' })
  expect(await here(anna).readAll('mergeConflicts')).toMatchObject([
    { recordId: partner, field: 'city', mine: 'Lübeck', theirs: 'Rostock' },
  ])
  const after = await server.ask(`${path}?conflicts=true`)
  expect(after.body).not.toHaveProperty('_conflicts')
  await expectAlike()
})

test('half an import waits for its end, and a whole one arrives', async () => {
  await together()
  const a = here(anna)
  const rows = Array.from({ length: 2_400 }, (_, i) => partnerRow(i))
  const batch = await a.openBatch({ command: 'import', label: 'Import', actor: 'Anna' })
  const changes = rows.map(after => ({ table: 'partners' as const, id: after.id, after }))
  await batch.append(changes.slice(0, 1_400))
  await a.round()
  await here(ben).round()
  expect(await here(ben).db.table('partners').count()).toBe(1)
  await batch.append(changes.slice(1_400))
  await batch.finish()
  await settle()
  expect(await here(ben).db.table('partners').count()).toBe(2_401)
  await expectAlike()
})

test('two books that were never together: both are kept', async () => {
  await here(anna).do(createPartner, { name: 'Nordlicht' })
  await here(ben).do(createPartner, { name: 'Südwind' })
  await here(anna).join('upload')
  await here(anna).round()
  await here(ben).join('merge')
  await settle()
  for (const laptop of [anna, ben])
    expect((await here(laptop).readAll('partners')).map(({ name }) => name).sort()).toEqual([
      'Nordlicht',
      'Südwind',
    ])
  await expectAlike()
})

const partnerRow = (i: number) => ({
  ...{ id: `partner:${String(i).padStart(36, '0')}` as const, name: `Partner ${i}` },
  ...{ types: [], status: 'active' as const, regions: [], industries: [], domains: [] },
  ...{ capabilities: [], competitors: [], stack: [] },
  ...{ createdAt: AT, updatedAt: AT, createdIn: 'import' },
})
const AT = '2026-11-27T08:00:00.000Z'
