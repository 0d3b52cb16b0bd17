import { afterAll, beforeAll, expect, it } from 'vitest'
import { BROKEN_RULES } from '../support/sync/brokenRules.ts'
import { peerServerOn } from '../support/sync/peerServer.ts'
import type { Server } from '../support/sync/server.mjs'
import { simulate } from '../support/sync/simulate.ts'
import { testServer } from '../support/sync/testServer.ts'

const SEED = 27_112_026
const SCHEDULES = 20

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

it('devices lose nothing over the real peer and a bad line', async () => {
  const peer = peerServerOn(server)
  const { schedules, edits, counts, failures } = await simulate(SEED, SCHEDULES, undefined, peer)
  console.info(`sync over the peer: seeds from ${SEED}, ${schedules} schedules, ${edits} edits,`, counts)
  expect(failures).toEqual([])
})

it('devices are seen to lose something over the real peer when a document overwrites an edit', async () => {
  const rules = BROKEN_RULES['a document overwrites an edit']
  const { failures } = await simulate(SEED, SCHEDULES, rules, peerServerOn(server))
  expect(failures).not.toEqual([])
})
