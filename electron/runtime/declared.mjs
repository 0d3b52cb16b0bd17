import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cloneCache, root } from './paths.mjs'
import { clock } from './say.mjs'

const folder = join(root, 'node_modules', 'electron')
const failed = join(cloneCache, 'electron-download-failed')
const FIRST_BYTE_MS = 8_000
const STALL_MS = 60_000

export const declaredVersion = () =>
  /** @type {string} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version)

/** The executable that the declared electron package downloaded, if it did. @returns {string | undefined} */
export function declaredExecutable() {
  try {
    if (readFileSync(join(folder, 'dist', 'version'), 'utf8').replace(/^v/, '') !== declaredVersion()) return
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * Lets the declared package fetch its own binary. A release host that sends nothing within eight seconds is
 * taken as out of reach, and that is remembered so that no later start waits for it again.
 * @param {import('./say.mjs').Say} say
 */
export async function downloadDeclared(say) {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return
  const version = declaredVersion()
  if (existsSync(failed) && readFileSync(failed, 'utf8') === version) return
  const done = clock(say)
  await runInstaller()
  if (declaredExecutable()) return done(`Downloaded Electron ${version}`)
  done(`Electron ${version} cannot be downloaded from here; later starts will not try again`)
  mkdirSync(dirname(failed), { recursive: true })
  writeFileSync(failed, version)
}

/** @returns {Promise<void>} */
function runInstaller() {
  const temporary = join(cloneCache, `download-${process.pid}`)
  mkdirSync(temporary, { recursive: true })
  const env = {
    ...process.env,
    TMPDIR: temporary,
    TMP: temporary,
    TEMP: temporary,
  }
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      env,
      stdio: 'ignore',
    })
    let seen = 0
    let limit = performance.now() + FIRST_BYTE_MS
    const watch = setInterval(() => {
      const bytes = bytesIn(temporary) + bytesIn(join(folder, 'dist'))
      if (bytes > seen) limit = performance.now() + STALL_MS
      seen = bytes
      if (performance.now() > limit) child.kill('SIGKILL')
    }, 250)
    child.on('close', () => {
      clearInterval(watch)
      rmSync(temporary, { recursive: true, force: true })
      resolve()
    })
  })
}

/** @param {string} path @returns {number} */
function bytesIn(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  } catch {
    return 0
  }
}
