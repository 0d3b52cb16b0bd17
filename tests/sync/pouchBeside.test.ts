import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPartner, deletePartners, editPartner } from '../../shared/domain/partner/commands.ts'
import { type Other, otherClient, type Server } from '../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../support/sync/team.ts'
import { testServer } from '../support/sync/testServer.ts'

/** PouchDB as another device on the same database: a program that knows nothing of Tandem, over CouchDB's own replication. */

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const PARTNERS = ['Nordlicht', 'Südwind', 'Westhafen', 'Ostsee'].map(name => ({ name, city: 'Kiel' }))

async function beside() {
  const team = await openTeam(server, PARTNERS)
  const pouch = otherClient(`${server.url}/${team.database}`, server.admin)
  await pouch.sync()
  const [first, second, third, fourth] = team.ids
  if (!first || !second || !third || !fourth) throw new Error('Partners are missing.')
  return { ...team, first, second, third, fourth, pouch }
}

type Beside = Awaited<ReturnType<typeof beside>>

/** As such a program does it: reads, changes, writes. It leaves alone what it does not know. */
async function edit(pouch: Other, id: string, fields: object): Promise<void> {
  const { _conflicts: _, ...doc } = (await pouch.get(id)) as { row?: object; _conflicts?: unknown }
  await pouch.put({ ...doc, row: { ...doc.row, ...fields } })
}

/** Until nothing moves on any side. */
async function goRound({ anna, ben, pouch }: Beside): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await settleAll(anna, ben)
    await pouch.sync()
  }
}

/** Every document is the same in PouchDB and on the server, winner and conflicts, and in the store of each laptop. */
async function expectOne(team: Beside): Promise<void> {
  const { anna, ben, pouch, database } = team
  await expectAlike(anna, ben)
  const { body } = await server.ask(`${database}/_all_docs`)
  const there = (body as { rows: { id: string }[] }).rows.map(({ id }) => id).sort()
  expect([...(await pouch.ids())].sort()).toEqual(there)
  for (const id of there) {
    const doc = (await server.ask(`${database}/${encodeURIComponent(id)}?conflicts=true`)).body
    expect(await pouch.get(id)).toEqual(doc)
    expect(doc).not.toHaveProperty('_conflicts')
    if (id.startsWith('partner:'))
      expect(await anna.getRow('partners', id)).toEqual((doc as { row: unknown }).row)
  }
  expect(there.filter(id => id.startsWith('partner:'))).toHaveLength((await anna.readAll('partners')).length)
}

describe('PouchDB beside Tandem', () => {
  it('reads what Tandem writes, and Tandem what it writes: edits, new rows and deletions', async () => {
    const team = await beside()
    const { anna, ben, pouch, first, second, third, fourth } = team
    await anna.do(editPartner, { id: first, patch: { city: 'Lübeck' } })
    await anna.do(createPartner, { name: 'Made in Tandem' })
    await ben.do(deletePartners, { ids: [third] })
    await settleAll(anna, ben)
    await pouch.sync()
    expect(await pouch.get(first)).toMatchObject({ row: { city: 'Lübeck' } })
    await expect(pouch.get(third)).rejects.toMatchObject({ status: 404 })
    await edit(pouch, first, { country: 'Germany' })
    await edit(pouch, second, { city: 'Rostock' })
    await pouch.remove(fourth)
    const { row } = (await pouch.get(first)) as { row: object }
    const made = 'partner:00000000-0000-4000-8000-000000000001'
    await pouch.put({ _id: made, row: { ...row, id: made, name: 'Made in PouchDB' } })
    await pouch.sync()
    await goRound(team)
    await expectOne(team)
    expect(await ben.getRow('partners', first)).toMatchObject({ city: 'Lübeck', country: 'Germany' })
    expect((await anna.readAll('partners')).map(({ name }) => name).sort()).toEqual([
      ...['Made in PouchDB', 'Made in Tandem', 'Nordlicht', 'Südwind'],
    ])
    expect(await anna.readAll('mergeConflicts')).toEqual([])
    team.close()
  })

  it('edits offline what Tandem edits, and its branches are merged: no field is lost, what met is to be decided', async () => {
    const team = await beside()
    const { anna, ben, pouch, first, second } = team
    // Both without the other, several edits deep.
    await edit(pouch, first, { country: 'Germany' })
    await edit(pouch, first, { phone: '+49 431 1' })
    await edit(pouch, second, { city: 'Rostock' })
    await anna.do(editPartner, { id: first, patch: { city: 'Lübeck' } })
    await ben.do(editPartner, { id: second, patch: { city: 'Wismar' } })
    await settleAll(anna, ben)
    await pouch.sync()
    expect(await pouch.get(first)).toHaveProperty('_conflicts')
    await goRound(team)
    await expectOne(team)
    // Where they parted is not known: what one of them has and the other has not is kept, what differs is asked.
    expect(await ben.getRow('partners', first)).toMatchObject({ country: 'Germany', phone: '+49 431 1' })
    const asked = (await ben.readAll('mergeConflicts')).map(({ recordId, field, mine, theirs }) => ({
      recordId,
      field,
      values: new Set([mine, theirs]),
    }))
    expect(asked).toContainEqual({ recordId: first, field: 'city', values: new Set(['Lübeck', 'Kiel']) })
    expect(asked).toContainEqual({ recordId: second, field: 'city', values: new Set(['Rostock', 'Wismar']) })
    expect(asked).toHaveLength(2)
    team.close()
  })

  it('deletes offline what Tandem edits, and edits what Tandem deletes: the edits live on every side', async () => {
    const team = await beside()
    const { anna, ben, pouch, first, second } = team
    await pouch.remove(first)
    await edit(pouch, second, { city: 'Rostock' })
    await anna.do(editPartner, { id: first, patch: { city: 'Lübeck' } })
    await ben.do(deletePartners, { ids: [second] })
    await settleAll(anna, ben)
    await pouch.sync()
    await goRound(team)
    await expectOne(team)
    expect(await ben.getRow('partners', first)).toMatchObject({ city: 'Lübeck' })
    expect(await ben.getRow('partners', second)).toMatchObject({ city: 'Rostock' })
    team.close()
  })
})
