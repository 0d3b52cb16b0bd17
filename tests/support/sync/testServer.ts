import { randomBytes } from 'node:crypto'
import { askAs, replicateOn, type Server, startServer } from './server.mjs'

/** Only databases that begin with this are made, asked and removed on a server that is given. */
const PREFIX = 'tandem-test-'
const RUN = randomBytes(4).toString('hex')
let made = 0

/** A name nobody else uses, for one test. */
export const databaseName = (what: string): string => `${PREFIX}${RUN}-${what}-${++made}`

/** `http://admin:password@host:port` of a CouchDB to run on in place of the peer; see `npm run test:sync`. */
export const GIVEN = process.env.TANDEM_TEST_COUCHDB

/** The server a suite runs on: the peer in this process, or the one that is given. */
export const testServer = async (): Promise<Server> => (GIVEN ? givenServer(GIVEN) : startServer())

function givenServer(address: string): Server {
  const { origin, username, password, pathname, port } = new URL(address)
  const url = `${origin}${pathname.replace(/\/+$/, '')}`
  const admin = { name: decodeURIComponent(username), password: decodeURIComponent(password) }
  const databases = new Set<string>()
  const server: Server = {
    ...{ url, admin, port: Number(port) },
    async ask(path, init = {}) {
      if (!path.startsWith(PREFIX)) throw new Error(`${path} is none of ours on a server that is given.`)
      return askAs(`${url}/${path}`, admin, init)
    },
    async createDatabase(name) {
      const { status } = await server.ask(name, { method: 'PUT' })
      if (status !== 201 && status !== 202 && status !== 412)
        throw new Error(`The database was not made: ${status}`)
      databases.add(name)
      return `${url}/${name}`
    },
    replicate: (source, target) => replicateOn(url, admin, source, target),
    async addUser() {
      throw new Error('Nobody is added to a server that is given.')
    },
    async close() {
      for (const name of databases) await server.ask(name, { method: 'DELETE' })
    },
  }
  return server
}
