import { afterAll, beforeAll, describe, it } from 'vitest'
import { largeFirstSync } from '../../support/sync/largeFirstSync.ts'
import { type Server, startServer } from '../../support/sync/server.mjs'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('first sync of 50,000 rows', () => {
  it('shows how far it is, can be cancelled on both sides, and goes on with nothing lost or twice', async () => {
    await largeFirstSync(server, 50_000)
  })
})
