import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensure } from '../../electron/runtime/ensure.mjs'
import { root } from '../../electron/runtime/paths.mjs'
import { main, SetupError } from '../../electron/runtime/say.mjs'

const DATABASE = 'tandem'
const USER = 'tandem'
const FIRST_PORT = 5984

// npm run endpoint [-- --port 5984] [--fresh]: an endpoint to try team sync with, on this machine only.
await main(async () => {
  const { port, fresh } = parseArgs({
    options: { port: { type: 'string' }, fresh: { type: 'boolean', default: false } },
  }).values
  await ensure(console.log)
  const folder = join(root, '.cache', 'endpoint')
  onlyOne(join(folder, 'running'))
  if (fresh) rmSync(join(folder, 'databases'), { recursive: true, force: true })
  const kept = secrets(folder)
  const { startServer } = await import('./sync/server.mjs')
  const admin = { name: 'admin', password: kept.admin }
  const server = await startServer({ folder, port: port ? Number(port) : await freePort(), admin })
  const url = await server.createDatabase(DATABASE)
  await server.addUser(USER, kept.user)
  const members = { names: [USER], roles: [] }
  await server.ask(`${DATABASE}/_security`, {
    method: 'PUT',
    body: { members, admins: { names: [], roles: ['_admin'] } },
  })
  console.log(
    [
      '',
      'An endpoint is running, for this machine only. In Tandem enter:',
      '',
      `  address   ${url}`,
      `  user      ${USER}`,
      `  password  ${kept.user}`,
      '',
      `Its data: ${folder}`,
      'It keeps running until Ctrl-C; --fresh begins with an empty one.',
    ].join('\n'),
  )
  await new Promise(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.close()
  return 0
})

/** The same from run to run, so that Tandem stays signed in. @param {string} folder @returns {{ admin: string, user: string }} */
function secrets(folder) {
  const path = join(folder, 'secrets.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const made = { admin: randomBytes(12).toString('base64url'), user: randomBytes(9).toString('base64url') }
  writeFileSync(path, `${JSON.stringify(made)}\n`, { mode: 0o600 })
  return made
}

/** Two on one folder would end in a stack of the database. @param {string} path */
function onlyOne(path) {
  mkdirSync(dirname(path), { recursive: true })
  const other = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  if (other > 0 && isAlive(other)) throw new SetupError(`An endpoint is running already (process ${other}).`)
  writeFileSync(path, String(process.pid))
  process.once('exit', () => rmSync(path, { force: true }))
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The usual port of CouchDB, or one of those after it. @returns {Promise<number>} */
async function freePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 20; port += 1) if (await isFree(port)) return port
  throw new SetupError(`No port is free from ${FIRST_PORT} on; name one with --port.`)
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
