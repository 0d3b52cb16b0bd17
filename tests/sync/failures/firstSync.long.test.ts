import { afterAll, beforeAll, describe, it } from 'vitest'
import { largeFirstSync } from '../../support/sync/largeFirstSync.ts'
import type { Server } from '../../support/sync/server.mjs'
import { testServer } from '../../support/sync/testServer.ts'

let server: Server
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

describe('first sync of 50,000 rows', () => {
  it('shows how far it is, can be cancelled on both sides, and goes on with nothing lost or twice', async () => {
    await largeFirstSync(server, 50_000)
  })
})
