import { existsSync } from 'node:fs'
import { quietly } from './child.mjs'
import { clock, SetupError } from './say.mjs'

// Named as in Debian 12; newer releases renamed some with the suffix t64.
const LIBRARIES = [
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libdrm2',
  'libxss1',
  'libxtst6',
  'libxkbcommon0',
  'libnotify4',
  'libsecret-1-0',
]
const RENAMED = 't64'

/**
 * Installs the system libraries that the executable lacks, and Xvfb where it is needed: with root and apt-get
 * by itself, otherwise by naming the line to run.
 * @param {import('./say.mjs').Say} say @param {{ executable: string, withXvfb: boolean }} needs
 */
export async function ensureLibraries(say, { executable, withXvfb }) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(executable)
  const packages = [
    ...(missing.length > 0 ? LIBRARIES : []),
    ...(withXvfb && !hasProgram('Xvfb') ? ['xvfb', 'xauth'] : []),
  ]
  if (packages.length === 0) return
  const done = clock(say)
  if (process.getuid?.() !== 0 || !hasProgram('apt-get'))
    throw new SetupError(
      `Electron needs system packages here. Run: sudo apt-get install -y ${packages.join(' ')}`,
    )
  await apt(['update', '-qq'])
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await currentNames(packages))])
  done(`Installed system packages: ${packages.join(' ')}`)
  const still = await missingLibraries(executable)
  if (still.length > 0) throw new SetupError(`Electron still lacks system libraries: ${still.join(', ')}`)
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { code, output } = await quietly('ldd', [executable])
  if (code === 127) return []
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')
}

/** @param {string[]} packages */
async function currentNames(packages) {
  const known = new Set((await quietly('apt-cache', ['pkgnames'])).output.split('\n'))
  return packages.map(name => (known.has(name + RENAMED) ? name + RENAMED : name))
}

/** @param {string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await quietly('apt-get', args, { env })
  if (code !== 0) throw new SetupError(`apt-get ${args.join(' ')} failed:\n${output.trim()}`)
}

/** @param {string} name */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(':').some(folder => existsSync(`${folder}/${name}`))
}
