import { afterAll, beforeAll, expect, it } from 'vitest'
import { peerServerOn } from '../support/sync/peerServer.ts'
import type { Server } from '../support/sync/server.mjs'
import { simulate } from '../support/sync/simulate.ts'
import { testServer } from '../support/sync/testServer.ts'

const SEED = 2_000_000
const SCHEDULES = 300

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

it('devices lose nothing in 300 schedules over the real peer and a bad line', async () => {
  const peer = peerServerOn(server)
  const { schedules, edits, counts, failures } = await simulate(SEED, SCHEDULES, undefined, peer)
  console.info(`sync over the peer: seeds from ${SEED}, ${schedules} schedules, ${edits} edits,`, counts)
  expect(failures).toEqual([])
})
