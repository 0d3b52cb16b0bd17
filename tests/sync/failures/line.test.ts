import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCouch } from '../../../electron/sync/couch.ts'
import { createPartner, editPartner } from '../../../shared/domain/partner/commands.ts'
import { type FaultProxy, startFaultProxy, type When } from '../../support/sync/faultProxy.ts'
import { hang, isFeed, isPush } from '../../support/sync/faults.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'
import { workerLine } from '../../support/sync/workerLine.ts'

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

async function together() {
  const team = await openTeam(server, [{ name: 'Nordlicht', city: 'Kiel' }])
  const [id] = team.ids
  if (!id) throw new Error('The partner is missing.')
  const { name: user, password: secret } = server.admin
  const url = `${proxy.origin}/${team.database}`
  const impatient = createCouch({ url, signIn: 'session', user, secret, fetch, timeoutMs: 300 })
  return { ...team, id, impatient, patient: createCouch({ url, signIn: 'session', user, secret, fetch }) }
}

/** Settles once the proxy was asked so. */
const asked = async (when: When): Promise<void> => {
  await expect.poll(() => proxy.seen.some(when), { timeout: 20_000, interval: 5 }).toBe(true)
}

describe('half-open connection', () => {
  it.each([
    ['asking for changes', isFeed],
    ['sending', isPush],
  ])('while %s: ends in time, waits, and goes on with nothing lost or twice', async (_, when) => {
    const { anna, ben, id, impatient, close } = await together()
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    proxy.fault(hang, { when })
    const pump = anna.pump({ endpoint: impatient, random: () => 1 })
    expect((await pump.said('waiting')).failure.kind).toBe('timeout')
    proxy.heal()
    pump.wake()
    await pump.said('upToDate')
    pump.stop()
    await pump.ended
    await ben.round()
    await anna.round()
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
    expect(await ben.db.journal.count()).toBe(2)
    await expectAlike(anna, ben)
    close()
  })
})

describe('suspend and resume', () => {
  it.each([
    ['asking for changes', isFeed],
    ['sending', isPush],
  ])('while %s: every call is called off, and it goes on at once when the machine wakes', async (_, when) => {
    const { anna, ben, id, patient, close } = await together()
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    proxy.fault(hang, { when })
    const line = workerLine(patient)
    const pump = anna.pump({ endpoint: line.endpoint, random: () => 1 })
    await asked(when)
    line.suspend()
    expect((await pump.said('waiting')).failure.kind).toBe('aborted')
    proxy.heal()
    pump.wake()
    await pump.said('upToDate')
    pump.stop()
    await pump.ended
    await ben.round()
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
    line.close()
    close()
  })

  it('while nothing is to be done: the open poll ends, and what others wrote meanwhile is there after it', async () => {
    const { anna, ben, patient, close } = await together()
    const line = workerLine(patient)
    const pump = anna.pump({ endpoint: line.endpoint })
    await pump.said('upToDate')
    await asked(({ path }) => path.includes('feed=longpoll'))
    line.suspend()
    await ben.do(createPartner, { name: 'Written in the night' })
    await ben.round()
    const before = pump.statuses.length
    pump.wake()
    await expect.poll(() => pump.statuses.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before)
    await pump.said('upToDate')
    expect((await anna.readAll('partners')).map(({ name }) => name)).toContain('Written in the night')
    pump.stop()
    await pump.ended
    line.close()
    close()
  })
})
