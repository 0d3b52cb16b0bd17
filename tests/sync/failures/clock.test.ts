import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { editPartner } from '../../../shared/domain/partner/commands.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())
afterEach(() => {
  vi.useRealTimers()
})

/** Only what the clock says; everything that waits goes on by the real one. */
const clockSays = (at: string): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
}

async function together() {
  const team = await openTeam(server, [{ name: 'Nordlicht', city: 'Kiel' }])
  const [id] = team.ids
  if (!id) throw new Error('The partner is missing.')
  return { ...team, id }
}

describe('clock jump', () => {
  it('back by years and forward by years: what was edited last stands, as revisions say', async () => {
    const { anna, ben, id, close } = await together()
    clockSays('2040-01-01T00:00:00.000Z')
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    await settleAll(anna, ben)
    clockSays('2001-01-01T00:00:00.000Z')
    await ben.do(editPartner, { id, patch: { city: 'Rostock' } })
    await settleAll(anna, ben)
    expect(await anna.getRow('partners', id)).toMatchObject({ city: 'Rostock' })
    clockSays('2039-06-01T00:00:00.000Z')
    await anna.do(editPartner, { id, patch: { city: 'Wismar' } })
    await settleAll(anna, ben)
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Wismar' })
    expect(await ben.readAll('mergeConflicts')).toEqual([])
    await expectAlike(anna, ben)
    close()
  })

  it('to the very moment of the edit before: both edits are told apart, and an undo is not fooled', async () => {
    const { anna, ben, id, close } = await together()
    clockSays('2026-11-27T08:00:00.000Z')
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    await settleAll(anna, ben)
    await ben.do(editPartner, { id, patch: { city: 'Rostock' } })
    await settleAll(anna, ben)
    await expectAlike(anna, ben)
    expect(await anna.getRow('partners', id)).toMatchObject({ city: 'Rostock' })
    // Anna’s undo would take back Ben’s edit unseen.
    expect((await anna.undo()).ok).toBe(false)
    expect(await anna.getRow('partners', id)).toMatchObject({ city: 'Rostock' })
    close()
  })

  it('between two edits of the same field on both sides: the server’s value stands, not the later clock', async () => {
    const { anna, ben, id, close } = await together()
    clockSays('2001-01-01T00:00:00.000Z')
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    clockSays('2040-01-01T00:00:00.000Z')
    await ben.do(editPartner, { id, patch: { city: 'Rostock' } })
    await settleAll(anna, ben)
    await expectAlike(anna, ben)
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
    expect(await ben.readAll('mergeConflicts')).toMatchObject([{ mine: 'Rostock', theirs: 'Lübeck' }])
    close()
  })
})
