import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files of the store with their sizes, and what the engine says it did with them. */
export function storeFiles(userData: string): string {
  const folder = join(userData, 'IndexedDB', 'app_tandem_0.indexeddb.leveldb')
  if (!existsSync(folder)) return 'no store'
  const names = readdirSync(folder)
  const sizes = names.map(name => `${name} ${statSync(join(folder, name)).size}`)
  const said = names
    .filter(name => name.startsWith('LOG'))
    .map(name => `${name}:\n${readFileSync(join(folder, name), 'utf8').trim()}`)
  return [sizes.join(', '), ...said].join('\n')
}
