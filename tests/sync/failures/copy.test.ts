import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakePlatform } from '../../../renderer/platform/fake.ts'
import { createPartner, deletePartners, editPartner } from '../../../shared/domain/partner/commands.ts'
import { copyOf } from '../../support/sync/copyOf.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

/** What the main process says of machine and profile. */
const machine = { host: 'desk', stamp: 'one' }
beforeEach(() => {
  Object.assign(machine, { host: 'desk', stamp: 'one' })
  vi.stubGlobal('window', globalThis)
  fakePlatform({
    'app.info': () => ({
      ...{ version: '', electron: '', chromium: '', platform: '', fallbackRuntime: false },
      ...{ profile: '', locale: 'en', ...machine },
    }),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function together() {
  const team = await openTeam(server, [
    { name: 'Nordlicht', city: 'Kiel' },
    { name: 'Südwind', city: 'Kiel' },
  ])
  const [id, other] = team.ids
  if (!id || !other) throw new Error('Partners are missing.')
  return { ...team, id, other }
}

describe('profile copied to a second machine', () => {
  it.each([
    ['of another name', { host: 'laptop', stamp: 'two' }],
    ['of the same name', { host: 'desk', stamp: 'two' }],
  ])(
    '%s: is a device of its own, reads the feed from its beginning, and nobody is asked',
    async (_, there) => {
      const { anna, ben, id, other, close } = await together()
      const first = await anna.device()
      await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
      await anna.round()
      // Not sent yet, and so waiting on both from now on.
      await anna.do(editPartner, { id: other, patch: { city: 'Plön' } })
      await anna.do(createPartner, { name: 'Made before the copy' })
      await anna.store.collect()
      const copy = await copyOf(anna, 'Copy')
      Object.assign(machine, there)
      const second = await copy.device()
      expect(second.id).not.toBe(first.id)
      expect(await copy.device()).toEqual(second)
      expect(await copy.place()).not.toHaveProperty('since')
      await anna.round()
      await copy.do(editPartner, { id, patch: { country: 'Germany' } })
      await settleAll(copy, anna, ben)
      await expectAlike(anna, ben, copy)
      expect(await ben.readAll('mergeConflicts')).toEqual([])
      expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck', country: 'Germany' })
      expect(await ben.readAll('partners')).toHaveLength(3)
      copy.db.close()
      close()
    },
  )

  it('with an edit that was not sent: a deletion by the first is another’s, and shown', async () => {
    const { anna, ben, id, close } = await together()
    await anna.device()
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    await anna.store.collect()
    const copy = await copyOf(anna, 'Copy')
    await anna.round()
    await anna.do(deletePartners, { ids: [id] })
    await anna.round()
    Object.assign(machine, { stamp: 'two' })
    await copy.device()
    await settleAll(copy, anna, ben)
    await expectAlike(anna, ben, copy)
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
    expect((await ben.readAll('mergeConflicts')).map(({ kind }) => kind)).toEqual(['theyDeleted'])
    copy.db.close()
    close()
  })

  it('that was not copied, but renamed or begun by an older Tandem: stays the device it was', async () => {
    const { anna, close } = await together()
    const first = await anna.device()
    await anna.db.syncMeta.put({ key: 'device', value: { ...first, host: 'desk' } })
    expect(await anna.device()).toEqual(first)
    expect(await anna.place()).toHaveProperty('since')
    close()
  })
})
