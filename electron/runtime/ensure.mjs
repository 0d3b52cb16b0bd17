import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { declaredExecutable, downloadDeclared } from './declared.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { needsDisplay } from './display.mjs'
import { electronPath, findElectron } from './electronPath.mjs'
import { ensureFallback, fallbackFits } from './fallbackInstall.mjs'
import { ensureLibraries } from './libraries.mjs'
import { main, SetupError } from './say.mjs'

/**
 * Makes a clone ready to build, start and test: npm packages, an Electron, its system libraries. Each step acts
 * only when something is missing and then says so in one line.
 * @param {import('./say.mjs').Say} [say] @returns {Promise<string>} the Electron executable
 */
export async function ensure(say = console.log) {
  await ensureDependencies(say)
  await ensureElectron(say)
  await ensureLibraries(say, {
    executable: electronPath(),
    withXvfb: needsDisplay(),
  })
  return electronPath()
}

/** @param {import('./say.mjs').Say} say */
async function ensureElectron(say) {
  const named = process.env.TANDEM_ELECTRON
  if (named && !existsSync(named)) throw new SetupError(`TANDEM_ELECTRON names no file: ${named}`)
  if (named || declaredExecutable()) return
  await downloadDeclared(say)
  if (declaredExecutable()) return
  if (fallbackFits) return ensureFallback(say)
  if (!findElectron())
    throw new SetupError('Electron cannot be downloaded here. Name an executable of it in TANDEM_ELECTRON.')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    console.log(`Ready: ${await ensure()}`)
    return 0
  })
