import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence */

/** What is shipped beside the packages: fonts cut for figures, and the spelling dictionaries. */
const OWN = [
  { name: 'Inter, cut to figures', version: '4', licence: 'OFL-1.1', file: 'resources/fonts/OFL.txt' },
  {
    name: 'English spelling dictionaries (SCOWL)',
    version: '2020.12.07',
    licence: '(MIT AND BSD)',
    file: 'resources/dictionaries/LICENCE.txt',
  },
]

/**
 * Every package the app ships, with its licence: the dependencies of package.json and all they need, from
 * what is installed, Electron, and the files of our own that others made. Sorted by name.
 * @param {string} root @returns {Licence[]}
 */
export function licences(root) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  /** @type {Map<string, Licence>} */
  const found = new Map()
  for (const name of Object.keys(own.dependencies)) visit(name, root, root, found)
  visit('electron', root, root, found, false)
  for (const { file, ...about } of OWN)
    found.set(about.name, { ...about, text: readFileSync(join(root, file), 'utf8').trim() })
  return [...found.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

/** @param {string} name @param {string} from @param {string} root @param {Map<string, Licence>} found @param {boolean} [deep] */
function visit(name, from, root, found, deep = true) {
  const folder = folderOf(name, from, root)
  // A platform's optional package that is not installed here is not shipped from here either.
  if (folder === undefined) return
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const key = `${name}@${about.version}`
  if (found.has(key)) return
  found.set(key, { name, version: about.version, licence: licenceOf(about), text: textOf(folder, about) })
  if (!deep) return
  for (const next of Object.keys(about.dependencies ?? {})) visit(next, folder, root, found)
}

/** As Node looks for it. @param {string} name @param {string} from @param {string} root @returns {string | undefined} */
function folderOf(name, from, root) {
  const here = join(from, 'node_modules', name)
  if (existsSync(join(here, 'package.json'))) return here
  return from === root || dirname(from) === from ? undefined : folderOf(name, dirname(from), root)
}

/** @param {{ license?: string | { type: string }, licenses?: { type: string }[] }} about */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'not stated'
}

/** @param {string} folder @param {{ name: string, author?: string | { name: string } }} about */
function textOf(folder, about) {
  const file = readdirSync(folder).find(name => /^(licen[cs]e|copying|ofl)/i.test(name))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  const author = typeof about.author === 'string' ? about.author : about.author?.name
  return `The package has no licence file of its own${author ? `; its author is ${author}` : ''}.`
}
