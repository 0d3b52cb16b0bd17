import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { quietly } from './child.mjs'
import { fallback } from './fallback.mjs'
import { root } from './paths.mjs'
import { clock, SetupError } from './say.mjs'

const SOURCES = ['electron', 'renderer', 'shared', 'resources']
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
  '.tsconfig.base.json',
]
const NOT_BUILT = join('electron', 'runtime')
const OUTPUTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
const stamp = join(root, 'out', '.stamp')

/** @param {import('./say.mjs').Say} say */
export async function ensureBuild(say) {
  if (!isFresh()) await build(say)
}

/** Builds main, preload and renderer into out/. @param {import('./say.mjs').Say} say */
export async function build(say) {
  const done = clock(say)
  const before = fingerprint() // An edit made while the build runs makes its result stale.
  forgetBuild()
  const { code, output } = await quietly(process.execPath, [electronVite, 'build'], {
    env: viteEnvironment(),
  })
  if (code !== 0) throw new SetupError(`The build failed:\n${output.trim()}`)
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, before)
  done('Built main, preload and renderer into out/')
}

/** `electron-vite dev` leaves a main and preload of its own in out/. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

export const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')

/** Built for the oldest Electron that has to run the code, whichever one is declared. */
export function viteEnvironment() {
  return {
    ELECTRON_MAJOR_VER: String(Number.parseInt(fallback.version, 10)),
    ...process.env,
  }
}

function isFresh() {
  if (!existsSync(stamp) || !OUTPUTS.every(path => existsSync(join(root, path)))) return false
  return readFileSync(stamp, 'utf8') === fingerprint()
}

/** Names, sizes and dates of all that goes into a build; a removed file changes it as well. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const path of [...SOURCES.flatMap(filesBelow), ...SETTINGS].sort()) {
    const state = statSync(join(root, path), { throwIfNoEntry: false })
    hash.update(`${path} ${state?.size} ${state?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} folder */
function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .filter(path => !path.startsWith(NOT_BUILT))
}
