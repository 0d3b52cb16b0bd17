import { startServer } from '../../support/sync/server.mjs'

// The server in a process of its own, as a server is: databases are made and removed as the bench asks by messages.
const server = await startServer()
process.on('message', async message => {
  const { id, make, remove } = /** @type {{ id: number, make?: string, remove?: string }} */ (message)
  if (make !== undefined) await server.createDatabase(make)
  if (remove !== undefined) await server.ask(remove, { method: 'DELETE' })
  process.send?.({ id })
})
process.send?.({ url: server.url, admin: server.admin })
