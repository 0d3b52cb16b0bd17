import { expect, it } from 'vitest'
import { createPartner, editPartner } from '../../../shared/domain/partner/commands.ts'
import { type Fault, startFaultProxy } from '../../support/sync/faultProxy.ts'
import { type KillableServer, startKillableServer } from '../../support/sync/killableServer.ts'
import { expectAlike, openTeam, settleAll } from '../../support/sync/team.ts'

/** The server ends before it has read a request, or once it has done it and nobody was told. */
const killed =
  (server: KillableServer, when: 'before' | 'after'): Fault =>
  async (_, { forward, res }) => {
    if (when === 'after') await forward()
    await server.killAndStart()
    res.destroy()
  }

it('kill -9 of the server at each request of a round: nothing is lost and nothing there twice', async () => {
  const server = await startKillableServer()
  const proxy = await startFaultProxy(server.url)
  try {
    const createDatabase = async (name: string) => {
      const authorization = `Basic ${Buffer.from(`${server.admin.name}:${server.admin.password}`).toString('base64')}`
      await fetch(`${server.url}/${name}`, { method: 'PUT', headers: { authorization } })
      return `${server.url}/${name}`
    }
    const peer = { ...server, createDatabase }
    const { anna, ben, ids, close } = await openTeam(
      peer,
      [{ name: 'Nordlicht' }, { name: 'Südwind' }],
      proxy,
    )
    const [mine, theirs] = ids
    if (!mine || !theirs) throw new Error('Partners are missing.')
    let kills = 0
    for (const when of ['before', 'after'] as const)
      for (let at = 0, isKilled = true; isKilled; at += 1) {
        const round = `${when} ${at}`
        await ben.do(editPartner, { id: theirs, patch: { city: `Ben ${round}` } })
        await settleAll(ben)
        await anna.do(editPartner, { id: mine, patch: { city: `Anna ${round}` } })
        await anna.do(createPartner, { name: `Made ${round}` })
        proxy.heal()
        const before = proxy.seen.length
        proxy.fault(killed(server, when), { times: 1, when: () => proxy.seen.length - before === at + 1 })
        await anna.tryRound()
        isKilled = proxy.seen.length - before > at
        kills += isKilled ? 1 : 0
        proxy.heal()
        await settleAll(anna, ben)
        await expectAlike(anna, ben)
        expect(await ben.getRow('partners', mine)).toMatchObject({ city: `Anna ${round}` })
        expect(await ben.readAll('mergeConflicts')).toEqual([])
      }
    console.info(`server killed ${kills} times`)
    expect(kills).toBeGreaterThanOrEqual(4)
    expect(await ben.readAll('partners')).toHaveLength(2 + kills + 2)
    close()
  } finally {
    await proxy.close()
    await server.close()
  }
})
