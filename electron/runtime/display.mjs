import { spawn } from 'node:child_process'
import { hasProgram } from './libraries.mjs'
import { SetupError } from './say.mjs'

const SCREEN = '1920x1080x24'
const START_MS = 15_000

export const needsDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/**
 * Starts an X server of our own where there is no display and puts its name into DISPLAY; it ends with this
 * process. It is in a process group of its own so that Ctrl-C reaches Electron first and not its screen.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureDisplay(say) {
  if (!needsDisplay()) return
  const server = spawn(...bound('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp']), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  process.on('exit', () => server.kill())
  process.once('beforeExit', () => stop(server))
  const number = await displayNumber(server)
  process.env.DISPLAY = `:${number}`
  server.unref()
  say(`No display here: windows open on a virtual one, :${number} (${SCREEN})`)
}

/** An ordinary end waits for the server's, so that it is not left to the system as an unreaped process. */
function stop(/** @type {import('node:child_process').ChildProcess} */ server) {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.ref()
  server.kill()
}

/** Where the system can, the server is told to end even if this process is killed outright. */
function bound(/** @type {string} */ program, /** @type {string[]} */ args) {
  /** @type {[string, string[]]} */
  const plain = [program, args]
  /** @type {[string, string[]]} */
  const tied = ['setpriv', ['--pdeathsig', 'TERM', program, ...args]]
  return hasProgram('setpriv') ? tied : plain
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3])
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new SetupError(`Xvfb did not start: ${why}`))
    const limit = setTimeout(() => fail(`no answer within ${START_MS / 1000} s`), START_MS)
    let text = ''
    pipe.on('data', chunk => {
      text += chunk
      if (!text.includes('\n')) return
      clearTimeout(limit)
      pipe.destroy()
      resolve(text.trim())
    })
    server.on('error', error => fail(error.message))
    server.on('exit', code => fail(`exit code ${code}`))
  })
}
