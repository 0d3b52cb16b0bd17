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

/**
 * The modules that some files import, and what those import in turn; dynamic imports are not followed.
 * @param {readonly string[]} files
 */
export function closureOf(files) {
  /** @type {Map<string, readonly string[]>} */
  const imports = new Map()
  /** @type {Set<string> | undefined} */
  let known
  const reach = () => {
    const found = new Set()
    const todo = [...files]
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (found.has(id)) continue
      found.add(id)
      todo.push(...(imports.get(id) ?? []))
    }
    return found
  }
  return {
    plugin: {
      name: 'tandem-closure',
      /** @param {{ id: string, importedIds: readonly string[] }} info */
      moduleParsed: info => void imports.set(info.id, info.importedIds),
    },
    /**
     * Style sheets of a whole page are not among them: another page takes the same file, and would take its looks.
     * @param {string} id
     */
    has: id => {
      if (/(?<!\.module)\.css(\?|$)/.test(id)) return false
      known ??= reach()
      return known.has(id)
    },
  }
}
