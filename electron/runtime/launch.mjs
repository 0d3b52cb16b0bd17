import { foreground } from './child.mjs'
import { ensureDisplay } from './display.mjs'
import { electronArguments, electronPath, isFallback } from './electronPath.mjs'
import { ensure } from './ensure.mjs'
import { fallback } from './fallback.mjs'
import { ensureBuild } from './freshBuild.mjs'

/**
 * From any state of the clone to the running app; answers its exit code.
 * @param {import('./say.mjs').Say} say @param {string[]} args the app's own arguments
 */
export async function launch(say, args) {
  await ensure(say)
  await ensureBuild(say)
  await ensureDisplay(say)
  return foreground(electronPath(), [...electronArguments(), ...args])
}

/** @param {import('./say.mjs').Say} say */
export function sayWhichElectron(say) {
  if (isFallback())
    say(`Electron ${fallback.version} stands in for the declared one: for development and tests, no security fixes`)
}
