import type { EndpointAccess } from '../../e2e/pages/TeamSync.ts'
import { type Server, startServer } from './server.mjs'

/** A server with a database for a team and a user who may read and write it; what a colleague is given. */
export async function startTeamServer(): Promise<{
  readonly server: Server
  readonly access: EndpointAccess
}> {
  const server = await startServer()
  const password = 'a pass:wörd'
  await server.addUser('team', password)
  return { server, access: { url: await server.createDatabase('team'), user: 'team', password } }
}
