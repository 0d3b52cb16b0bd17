import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveMergeConflict } from '../../../shared/domain/merge-conflict/commands.ts'
import { deletePartners, editPartner } from '../../../shared/domain/partner/commands.ts'
import type { Laptop } from '../../support/sync/laptop.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

async function together(...people: readonly string[]) {
  const team = await openTeam(server, [{ name: 'Nordlicht', city: 'Kiel' }], { people })
  const [id] = team.ids
  if (!id) throw new Error('The partner is missing.')
  return { ...team, id }
}

const conflictsOf = (laptop: Laptop) => laptop.readAll('mergeConflicts')

describe('delete/delete', () => {
  it('by two devices at once is one deletion, and nobody is asked', async () => {
    const { anna, ben, id, close } = await together('Anna', 'Ben')
    await anna.do(deletePartners, { ids: [id] })
    await ben.do(deletePartners, { ids: [id] })
    await settleAll(anna, ben)
    await expectAlike(anna, ben)
    for (const laptop of [anna, ben]) {
      expect(await laptop.readAll('partners')).toEqual([])
      expect(await conflictsOf(laptop)).toEqual([])
    }
    close()
  })
})

describe('three devices', () => {
  it('edit the same field: one value stands, both others wait in the Inbox of all', async () => {
    const { anna, laptops, id, close } = await together('Anna', 'Ben', 'Cleo')
    for (const [i, city] of ['Lübeck', 'Rostock', 'Wismar'].entries())
      await laptops[i]?.do(editPartner, { id, patch: { city } })
    await settleAll(...laptops)
    await settleAll(...laptops)
    await expectAlike(...laptops)
    expect(await anna.getRow('partners', id)).toMatchObject({ city: 'Lübeck' })
    const kept = (await conflictsOf(anna)).map(({ mine, theirs }) => [mine, theirs])
    expect(kept.sort()).toEqual([
      ['Rostock', 'Lübeck'],
      ['Wismar', 'Lübeck'],
    ])
    close()
  })

  it('edit three fields, and a fourth deletes: the edits live, the deletion is shown', async () => {
    const { laptops, id, anna, close } = await together('Anna', 'Ben', 'Cleo', 'Dora')
    const [, ben, cleo, dora] = laptops
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    await ben?.do(editPartner, { id, patch: { country: 'Germany' } })
    await cleo?.do(editPartner, { id, patch: { phone: '+49 451 1' } })
    await dora?.do(deletePartners, { ids: [id] })
    await dora?.round()
    await settleAll(...laptops)
    await settleAll(...laptops)
    await expectAlike(...laptops)
    expect(await anna.getRow('partners', id)).toMatchObject({
      ...{ city: 'Lübeck', country: 'Germany', phone: '+49 451 1' },
    })
    expect((await conflictsOf(anna)).map(({ kind }) => kind)).toContain('theyDeleted')
    close()
  })
})

describe('two devices resolving at once', () => {
  async function inConflict() {
    const team = await together('Anna', 'Ben')
    const { anna, ben, id } = team
    await anna.do(editPartner, { id, patch: { city: 'Lübeck' } })
    await ben.do(editPartner, { id, patch: { city: 'Rostock' } })
    await settleAll(anna, ben)
    const [conflict] = await conflictsOf(anna)
    if (!conflict) throw new Error('The conflict is missing.')
    return { ...team, conflict: conflict.id }
  }

  it.each([
    ['mine', 'mine', 'Rostock'],
    ['theirs', 'theirs', 'Lübeck'],
    ['mine', 'theirs', 'Rostock'],
    ['theirs', 'mine', 'Rostock'],
  ] as const)('%s and %s: decided once for both, and they agree', async (first, second, city) => {
    const { anna, ben, id, conflict, close } = await inConflict()
    await anna.do(resolveMergeConflict, { id: conflict, choice: first })
    await ben.do(resolveMergeConflict, { id: conflict, choice: second })
    await settleAll(anna, ben)
    await expectAlike(anna, ben)
    const [resolved, ...others] = await conflictsOf(ben)
    expect(others).toEqual([])
    expect(resolved?.resolved).toBeDefined()
    expect(await ben.getRow('partners', id)).toMatchObject({ city })
    close()
  })

  it('by two different values of their own: one stands, the other waits to be decided', async () => {
    const { anna, ben, id, conflict, close } = await inConflict()
    await anna.do(resolveMergeConflict, { id: conflict, choice: 'mine' })
    await ben.do(resolveMergeConflict, { id: conflict, choice: 'theirs' })
    await ben.do(editPartner, { id, patch: { city: 'Wismar' } })
    await settleAll(anna, ben)
    await expectAlike(anna, ben)
    expect(await ben.getRow('partners', id)).toMatchObject({ city: 'Rostock' })
    const open = (await conflictsOf(ben)).filter(({ resolved }) => !resolved)
    expect(open).toMatchObject([{ field: 'city', mine: 'Wismar', theirs: 'Rostock' }])
    close()
  })
})
