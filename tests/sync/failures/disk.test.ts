import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { statusInWords } from '../../../renderer/features/sync/viewModelStatus.ts'
import { createPartner, editPartner } from '../../../shared/domain/partner/commands.ts'
import { fullDisk } from '../../support/sync/fullDisk.ts'
import { openLaptop } from '../../support/sync/laptop.ts'
import type { Server } from '../../support/sync/server.mjs'
import { expectAlike, openTeam } from '../../support/sync/team.ts'
import { testServer } from '../../support/sync/testServer.ts'

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

let makeRoom = () => {}
afterEach(() => makeRoom())

describe('disk full', () => {
  it('in mid-pull: a page is whole or not there, it is said in plain words, and goes on once there is room', async () => {
    const partners = Array.from({ length: 40 }, (_, i) => ({ name: `Partner ${i}` }))
    const { anna, endpoint, close } = await openTeam(server, partners)
    const late = await openLaptop('Late laptop', endpoint)
    await late.join('take')
    const disk = fullDisk(20)
    makeRoom = disk.makeRoom
    const pump = late.pump({ random: () => 1 })
    const waiting = await pump.said('waiting')
    expect(waiting.failure.kind).toBe('diskFull')
    expect(statusInWords(waiting)).toMatchObject({
      tone: 'wait',
      long: expect.stringContaining('The disk of this laptop is full'),
    })
    expect(await late.readAll('partners')).toEqual([])
    expect(await late.place()).not.toHaveProperty('since')
    disk.makeRoom()
    pump.wake()
    await pump.said('upToDate')
    await expectAlike(anna, late)
    expect(await late.readAll('partners')).toHaveLength(40)
    pump.stop()
    await pump.ended
    late.db.close()
    close()
  })

  it('at any record of a round, there and back: nothing is lost and nothing twice', async () => {
    const { anna, ben, ids, close } = await openTeam(server, [{ name: 'Nordlicht' }, { name: 'Südwind' }])
    const [mine, theirs] = ids
    if (!mine || !theirs) throw new Error('Partners are missing.')
    let room = 0
    for (let met = true; met; room += 1) {
      await ben.do(editPartner, { id: theirs, patch: { city: `Ben ${room}` } })
      await ben.round()
      await anna.do(editPartner, { id: mine, patch: { city: `Anna ${room}` } })
      await anna.do(createPartner, { name: `Made ${room}` })
      const disk = fullDisk(room)
      makeRoom = disk.makeRoom
      const pump = anna.pump({ random: () => 1 })
      const first = await Promise.race([pump.said('waiting'), pump.said('upToDate')])
      met = disk.met()
      expect([room, first.kind]).toEqual([room, met ? 'waiting' : 'upToDate'])
      disk.makeRoom()
      pump.wake()
      await pump.said('upToDate')
      pump.stop()
      await pump.ended
      await ben.round()
      await anna.round()
      expect(await ben.getRow('partners', mine)).toMatchObject({ city: `Anna ${room}` })
      await expectAlike(anna, ben)
    }
    console.info(`disk full: at each of ${room - 1} records of a round`)
    expect(room).toBeGreaterThan(8)
    expect(await ben.readAll('partners')).toHaveLength(room + 2)
    expect(await ben.readAll('mergeConflicts')).toEqual([])
    close()
  })

  it('is told from a store that is broken: that one stops', async () => {
    const { anna, close } = await openTeam(server, [{ name: 'Nordlicht' }])
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = { ...anna.store, startOver: () => Promise.reject(new Error('broken')) }
    const pump = anna.pump({ store: broken })
    expect((await pump.said('stopped')).failure.message).toContain('could not read or write its own store')
    await pump.ended
    expect(logged).toHaveBeenCalled()
    logged.mockRestore()
    close()
  })
})
