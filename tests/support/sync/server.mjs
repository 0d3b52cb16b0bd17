import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import expressPouch from 'express-pouchdb'
import http from 'pouchdb-adapter-http'
import leveldb from 'pouchdb-adapter-leveldb'
import memory from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'
import find from 'pouchdb-find'
import mapreduce from 'pouchdb-mapreduce'
import replication from 'pouchdb-replication'

// Pure JavaScript beside LevelDB for the disk; what it does otherwise than CouchDB stands in README.md here.
const Plugged = PouchDB.plugin(memory)
  .plugin(leveldb)
  .plugin(http)
  .plugin(mapreduce)
  .plugin(replication)
  .plugin(find)

/** @typedef {import('./server.d.mts').Server} Server */

/** @param {import('./server.d.mts').ServerOptions} [options] @returns {Promise<Server>} */
export async function startServer({ folder, port = 0, admin = makeAdmin() } = {}) {
  // Even in memory the peer writes a log.
  const home = folder ?? mkdtempSync(join(tmpdir(), 'tandem-endpoint-'))
  mkdirSync(home, { recursive: true })
  const kept = folder
    ? Plugged.defaults({ prefix: `${join(folder, 'databases')}/`, adapter: 'leveldb' })
    : Plugged.defaults({ prefix: `${randomBytes(6).toString('hex')}-`, adapter: 'memory' })
  if (folder) mkdirSync(join(folder, 'databases'), { recursive: true })
  const couch = expressPouch(kept, {
    inMemoryConfig: true,
    logPath: join(home, 'log.txt'),
    overrideMode: { exclude: ['routes/fauxton', 'disk-size'] },
  })
  await new Promise((resolve, reject) =>
    couch.couchConfig.set('log', 'level', 'none', (/** @type {unknown} */ error) =>
      error ? reject(error) : resolve(undefined),
    ),
  )
  await new Promise((resolve, reject) =>
    couch.couchConfig.set('admins', admin.name, admin.password, (/** @type {unknown} */ error) =>
      error ? reject(error) : resolve(undefined),
    ),
  )
  const app = express()
  app.use('/', couch)
  const server = createServer(app)
  const bound = await listen(server, port)
  const url = `http://127.0.0.1:${bound}`
  /** @type {Server} */
  const started = {
    url,
    port: bound,
    admin,
    ask: (path, init = {}) => askAs(`${url}/${path}`, admin, init),
    replicate: (source, target) => replicateOn(url, admin, source, target),
    async createDatabase(name) {
      const { status } = await started.ask(name, { method: 'PUT' })
      if (status !== 201 && status !== 412) throw new Error(`The database was not made: ${status}`)
      return `${url}/${name}`
    },
    async addUser(name, password) {
      const _id = `org.couchdb.user:${name}`
      const body = { _id, name, password, type: 'user', roles: [] }
      const kept = await started.ask(`_users/${encodeURIComponent(_id)}`)
      const _rev = kept.status === 200 ? /** @type {{ _rev: string }} */ (kept.body)._rev : undefined
      const { status } = await started.ask(`_users/${encodeURIComponent(_id)}`, {
        method: 'PUT',
        body: { ...body, ...(_rev && { _rev }) },
      })
      if (status !== 201) throw new Error(`The user was not made: ${status}`)
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      if (!folder) rmSync(home, { recursive: true, force: true })
    },
  }
  return started
}

/** @param {string} url @param {import('./server.d.mts').Account} account @returns {import('./server.d.mts').Other} */
export function otherClient(url, { name, password }) {
  const there = new Plugged(url, { adapter: 'http', auth: { username: name, password }, skip_setup: true })
  const here = new Plugged(randomBytes(6).toString('hex'), { adapter: 'memory' })
  return {
    put: doc => here.put(doc),
    get: id => here.get(id, { conflicts: true }),
    async ids() {
      const { rows } = await here.allDocs()
      return rows.map((/** @type {{ id: string }} */ { id }) => id)
    },
    async remove(id) {
      await here.remove(await here.get(id))
    },
    sync: async () => {
      await here.sync(there)
    },
  }
}

const makeAdmin = () => ({ name: 'admin', password: randomBytes(9).toString('base64url') })

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<number>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
}

/** @param {string} url @param {{ name: string, password: string }} admin @param {{ method?: string, body?: unknown }} init */
export async function askAs(url, admin, { method = 'GET', body }) {
  const signed = Buffer.from(`${admin.name}:${admin.password}`).toString('base64')
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Basic ${signed}`,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

/**
 * The peer names a database of its own by its name alone, CouchDB 3 by its whole address.
 * @param {string} url @param {{ name: string, password: string }} admin @param {string} source @param {string} target
 */
export async function replicateOn(url, admin, source, target) {
  const { body: welcome } = await askAs(`${url}/`, admin, {})
  const isPeer = 'express-pouchdb' in /** @type {object} */ (welcome)
  const at = new URL(`${url}/`)
  Object.assign(at, {
    username: encodeURIComponent(admin.name),
    password: encodeURIComponent(admin.password),
  })
  const named = (/** @type {string} */ name) => (isPeer ? name : `${at}${name}`)
  const body = { source: named(source), target: named(target) }
  const { status } = await askAs(`${url}/_replicate`, admin, { method: 'POST', body })
  if (status !== 200) throw new Error(`The databases did not meet: ${status}`)
}
