import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's top folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** What the set-up keeps inside the clone; `npm ci` clears it together with node_modules. */
export const cloneCache = join(root, 'node_modules', '.cache', 'tandem')

/** What a second clone of the same user can take over. */
export const userCache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tandem')
