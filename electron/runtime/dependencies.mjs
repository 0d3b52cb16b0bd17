import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './child.mjs'
import { root } from './paths.mjs'
import { clock, SetupError } from './say.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, extraneous?: boolean }>} Packages */

/** @param {string} file @returns {Packages | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * What is installed is compared with the lock file entry by entry: a changed date alone installs nothing, and
 * npm writes node_modules/.package-lock.json last, so an install that was broken off counts as missing.
 */
export function dependenciesInstalled(folder = '') {
  const locked = packagesOf(join(folder, 'package-lock.json'))
  const installed = packagesOf(join(folder, 'node_modules/.package-lock.json'))
  if (!locked || !installed) return false
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '' || wanted.extraneous) return true
    const found = installed[path]
    return found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional === true
  })
}

/** @param {import('./say.mjs').Say} say */
export async function ensureDependencies(say) {
  if (dependenciesInstalled()) return
  const done = clock(say)
  const exact = await npm(['ci'])
  if (exact.code === 0) return done('Installed the npm packages of package-lock.json')
  // Where a registry lacks some other platform's optional package, npm finds the lock file out of step.
  if (exact.output.includes('EUSAGE') && (await npm(['install', '--no-save'])).code === 0)
    return done('Installed the npm packages; npm ci found package-lock.json out of step, npm install did not')
  throw new SetupError(`npm ci failed:\n${exact.output.trim()}`)
}
