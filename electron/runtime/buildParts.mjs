import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { licences } from './licences.mjs'

const MODULE = 'renderer/features/settings/licences.ts'

/** Fills the module of licences, a chunk of its own that is read when About is opened. @param {string} root */
export const licencesModule = root => ({
  name: 'tandem-licences',
  load: (/** @type {string} */ id) =>
    id.split('?')[0]?.replaceAll('\\', '/').endsWith(MODULE)
      ? `export const licences = ${JSON.stringify(licences(root))}`
      : undefined,
})

/** Puts the spelling dictionaries beside the main process's bundle. @param {string} root */
export const dictionaryFiles = root => ({
  name: 'tandem-dictionaries',
  /** @this {{ emitFile(file: object): string }} */
  generateBundle() {
    const folder = join(root, 'resources/dictionaries')
    for (const name of readdirSync(folder).filter(file => file.endsWith('.bdic')))
      this.emitFile({
        type: 'asset',
        fileName: `dictionaries/${name}`,
        source: readFileSync(join(folder, name)),
      })
  },
})
