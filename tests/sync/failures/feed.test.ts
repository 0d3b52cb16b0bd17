import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPartner, editPartner } from '../../../shared/domain/partner/commands.ts'
import { type FaultProxy, startFaultProxy } from '../../support/sync/faultProxy.ts'
import { isFeed, opaqueSequences, untidyFeed } from '../../support/sync/faults.ts'
import type { Laptop } from '../../support/sync/laptop.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

let server: Server
let proxy: FaultProxy
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  proxy = await startFaultProxy(server.url)
})
afterEach(() => proxy.close())

const PARTNERS = Array.from({ length: 12 }, (_, i) => ({ name: `Partner ${i}`, city: 'Kiel' }))

/** Both edit, each on their own rows, and make new ones. */
async function work(anna: Laptop, ben: Laptop, ids: Awaited<ReturnType<typeof openTeam>>['ids']) {
  for (const [i, id] of ids.entries()) {
    await (i % 2 ? anna : ben).do(editPartner, { id, patch: { city: `City ${i}` } })
    if (i % 4 === 0) await anna.do(createPartner, { name: `New ${i}` })
    if (i % 3 === 0) await settleAll(anna, ben)
  }
  await settleAll(anna, ben)
}

async function expectWhole(anna: Laptop, ben: Laptop): Promise<void> {
  await expectAlike(anna, ben)
  expect(await ben.readAll('partners')).toHaveLength(15)
  expect(await ben.readAll('mergeConflicts')).toEqual([])
  const cities = (await ben.readAll('partners')).flatMap(({ city }) => city ?? [])
  expect(cities.sort()).toEqual(PARTNERS.map((_, i) => `City ${i}`).sort())
}

describe('duplicate, reordered and repeated changes', () => {
  it('leave every row once, and nobody is asked', async () => {
    proxy.fault(untidyFeed(), { when: isFeed })
    const { anna, ben, ids, close } = await openTeam(server, PARTNERS, proxy)
    await work(anna, ben, ids)
    await expectWhole(anna, ben)
    close()
  })
})

describe('opaque, numeric and falling sequences', () => {
  it('are kept and sent back as they are', async () => {
    proxy.fault(opaqueSequences(), { when: isFeed })
    const { anna, ben, ids, close } = await openTeam(server, PARTNERS, proxy)
    await work(anna, ben, ids)
    await expectWhole(anna, ben)
    const numbers = proxy.seen
      .filter(isFeed)
      .flatMap(({ path }) => new URL(path, 'http://peer').searchParams.get('since') ?? [])
      .map(since => Number.parseInt(since, 10))
    expect(numbers.some((number, i) => number < (numbers[i - 1] ?? 0))).toBe(true)
    close()
  })
})

describe('refused `since`', () => {
  it('reads the feed from its beginning, once, and makes nothing of what is here already', async () => {
    proxy.fault(opaqueSequences(), { when: isFeed })
    const { anna, ben, ids, close } = await openTeam(server, PARTNERS, proxy)
    await settleAll(anna, ben)
    const entries = await ben.db.journal.count()
    // Another memory: it knows none of the places it handed out.
    proxy.heal()
    proxy.fault(opaqueSequences(), { when: isFeed })
    const [id] = ids
    if (!id) throw new Error('The partner is missing.')
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    const before = proxy.seen.length
    await settleAll(anna, ben)
    const fromStart = proxy.seen
      .slice(before)
      .filter(asked => isFeed(asked) && !asked.path.includes('since='))
    expect(fromStart).toHaveLength(2)
    expect(await ben.db.journal.count()).toBe(entries + 1)
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
    await expectAlike(anna, ben)
    close()
  })
})
