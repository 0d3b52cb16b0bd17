import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { declaredExecutable } from './declared.mjs'
import { fallbackExecutable } from './fallback.mjs'
import { root } from './paths.mjs'

/** The Electron to start, or undefined before the set-up: one named by hand, the declared one, the fall-back. */
export function findElectron() {
  const named = process.env.TANDEM_ELECTRON
  if (named) return named
  return declaredExecutable() ?? (existsSync(fallbackExecutable) ? fallbackExecutable : undefined)
}

/** @returns {string} */
export function electronPath() {
  const path = findElectron()
  if (!path) throw new Error('No Electron yet: run node electron/runtime/ensure.mjs')
  return path
}

export const isFallback = () => electronPath() === fallbackExecutable

/** What comes before the app's own arguments: the project's folder, unless it lies at resources/app already. */
export function electronArguments() {
  const atResources = existsSync(join(dirname(electronPath()), 'resources', 'app'))
  return [...(atResources ? [] : [root]), ...sandboxArguments()]
}

/** Chromium refuses its sandbox to root, and to root only it is given up. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
