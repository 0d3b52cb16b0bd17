import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPartner, deletePartners, editPartner } from '../../../shared/domain/partner/commands.ts'
import { openLaptop } from '../../support/sync/laptop.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

/** The database is not the one it was: nothing is sent to it or taken from it unasked, and nothing is lost. */

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const documentsIn = async (database: string): Promise<number> =>
  ((await server.ask(database)).body as { doc_count: number }).doc_count

const copy = async (source: string, target: string): Promise<void> => {
  await server.createDatabase(target)
  await server.replicate(source, target)
}

/** What was backed up stands in its place again. */
async function restore(backup: string, database: string): Promise<void> {
  await server.ask(database, { method: 'DELETE' })
  await copy(backup, database)
}

const book = () => openTeam(server, [{ name: 'Nordlicht', city: 'Kiel' }, { name: 'Südwind' }])

describe('database re-created', () => {
  it('empty, without a marker: stops and asks, and sends nothing', async () => {
    const { anna, database, close } = await book()
    await server.ask(database, { method: 'DELETE' })
    await server.createDatabase(database)
    await anna.do(createPartner, { name: 'Westhafen' })
    const pump = anna.pump()
    expect(await pump.said('otherWorkspace')).toEqual({ kind: 'otherWorkspace', name: undefined })
    await pump.ended
    expect(await documentsIn(database)).toBe(0)
    expect(await anna.readAll('partners')).toHaveLength(3)
    close()
  })

  it('with the marker of another workspace: stops and asks, takes nothing and sends nothing', async () => {
    const { anna, ben, database, endpoint, close } = await book()
    await server.ask(database, { method: 'DELETE' })
    await server.createDatabase(database)
    const stranger = await openLaptop('Stranger’s laptop', endpoint)
    await stranger.do(createPartner, { name: 'Fremd' })
    await stranger.join('upload')
    await stranger.round()
    const before = await documentsIn(database)
    const pump = anna.pump()
    await pump.said('otherWorkspace')
    await pump.ended
    expect(await documentsIn(database)).toBe(before)
    expect((await anna.readAll('partners')).map(({ name }) => name)).not.toContain('Fremd')
    // Each answers as a person says: one uploads again, the other takes what is there.
    await anna.join('merge')
    await ben.join('take')
    await settleAll(anna, ben, stranger)
    await expectAlike(anna, ben, stranger)
    expect(await ben.readAll('partners')).toHaveLength(3)
    stranger.db.close()
    close()
  })

  it('and gone: stops and says so, and does not make it anew', async () => {
    const { anna, database, close } = await book()
    await server.ask(database, { method: 'DELETE' })
    const pump = anna.pump()
    expect((await pump.said('stopped')).failure.kind).toBe('gone')
    await pump.ended
    expect((await server.ask(database)).status).toBe(404)
    close()
  })
})

describe('restored from an older backup', () => {
  it('what was written since is there again, and what was edited since is put before a person', async () => {
    const { anna, ben, database, ids, endpoint, close } = await book()
    const [edited, deleted] = ids
    if (!edited || !deleted) throw new Error('Partners are missing.')
    await copy(database, `${database}-backup`)
    await anna.do(editPartner, { id: edited, patch: { city: 'Lübeck' } })
    await ben.do(createPartner, { name: 'Westhafen' })
    await settleAll(anna, ben)
    await restore(`${database}-backup`, database)
    // Nobody writes anything: the laptops find out by themselves.
    for (const laptop of [anna, ben, anna]) {
      const pump = laptop.pump()
      await pump.said('upToDate')
      pump.stop()
      await pump.ended
    }
    await settleAll(anna, ben)
    await expectAlike(anna, ben)
    for (const laptop of [anna, ben]) {
      const partners = await laptop.readAll('partners')
      expect(partners.map(({ name }) => name).sort()).toEqual(['Nordlicht', 'Südwind', 'Westhafen'])
      expect(await laptop.readAll('mergeConflicts')).toMatchObject([
        { recordId: edited, field: 'city', mine: 'Lübeck', theirs: 'Kiel' },
      ])
    }
    // Who comes later has it all, too.
    const late = await openLaptop('Late laptop', endpoint)
    await late.join('take')
    await late.round()
    await expectAlike(anna, late)
    late.db.close()
    close()
  })

  it('is found out by a laptop whose place in the feed is past the end of it', async () => {
    const { anna, ben, database, ids, close } = await book()
    const [edited] = ids
    if (!edited) throw new Error('A partner is missing.')
    await copy(database, `${database}-backup`)
    for (let i = 0; i < 20; i += 1) await anna.do(editPartner, { id: edited, patch: { city: `City ${i}` } })
    for (let i = 0; i < 20; i += 1) await anna.do(createPartner, { name: `Since ${i}` })
    await settleAll(anna, ben)
    await restore(`${database}-backup`, database)
    // Ben edits first, in the restored database; Anna must not miss it, far ahead as she was.
    await ben.do(deletePartners, { ids: [ids[1] ?? edited] })
    for (const laptop of [ben, anna, ben, anna]) {
      const pump = laptop.pump()
      await pump.said('upToDate')
      pump.stop()
      await pump.ended
    }
    await expectAlike(anna, ben)
    expect(await anna.readAll('partners')).toHaveLength(21)
    close()
  })
})
