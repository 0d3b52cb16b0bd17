import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { layerOf } from './rules.mjs'
import { MADE, SECOND_FILES, SECOND_FOLDERS, TOP_FOLDERS } from './table.mjs'

const CODE = /\.[cm]?[jt]sx?$/
const DECLARATIONS = /\.d\.[cm]?ts$/

const list = folder => {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(entry => !entry.name.startsWith('.'))
  } catch {
    return []
  }
}

/** Folders and files of the first two levels that the architecture does not know. */
export function strayFolders(root) {
  const strays = list(root)
    .filter(entry => entry.isDirectory() && ![...TOP_FOLDERS, ...MADE].includes(entry.name))
    .map(entry => `${entry.name}/: not a top-level folder of the architecture`)
  for (const [top, known] of Object.entries(SECOND_FOLDERS)) {
    for (const entry of list(join(root, top))) {
      if (entry.isDirectory() && !known.includes(entry.name) && !MADE.includes(entry.name))
        strays.push(`${top}/${entry.name}/: not a folder of ${top}; new things go into an existing one`)
      const isCode = CODE.test(entry.name) && !DECLARATIONS.test(entry.name)
      if (entry.isFile() && isCode && !SECOND_FILES[top].includes(entry.name))
        strays.push(`${top}/${entry.name}: code belongs into a folder of ${top}`)
    }
  }
  return strays
}

/** Modules no row of the table holds: the table would say nothing about them. */
export const homeless = modules =>
  modules
    .filter(source => CODE.test(source) && !DECLARATIONS.test(source) && layerOf(source) === undefined)
    .map(source => `${source}: no row of the import table holds it`)
