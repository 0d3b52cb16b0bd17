import { isBuiltin } from 'node:module'
import { EVERY, HELD, LAYERS, OPEN } from './table.mjs'

const ROOM = '/*'
const PACKAGE = /(?:^|\/)node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/
const BARE = /^((?:@[^/]+\/)?[^/.][^/]*)(?:\/(.+))?$/

/** `renderer/features/*` holds one room per feature; a file of it lives in `renderer/features/<feature>`. */
const roomOf = (folder, file) => {
  if (!folder.endsWith(ROOM)) return file === folder || file.startsWith(`${folder}/`) ? folder : undefined
  const parent = folder.slice(0, -1)
  const end = file.indexOf('/', parent.length)
  return file.startsWith(parent) && end > 0 ? file.slice(0, end) : undefined
}

const holds = (folder, file) => roomOf(folder, file) !== undefined

/** The first row of the table that holds a file. */
export const layerOf = file => LAYERS.find(layer => holds(layer.folder, file))

const isHeld = name =>
  HELD.some(held => held === name || (held.endsWith(ROOM) && name.startsWith(held.slice(0, -1))))

/** `@mui/material/styles` in a row allows that part of the package only. */
const namesPackage = (entry, name, part) =>
  entry === name ||
  (entry.startsWith(`${name}/`) && `/${part}/`.includes(`/${entry.slice(name.length + 1)}/`))

const mayUsePackage = (layer, name, part, dependencies) =>
  layer.packages.some(entry => {
    if (entry === EVERY) return true
    if (entry === OPEN) return dependencies.includes(name) && !isHeld(name)
    return namesPackage(entry, name, part)
  })

const mayUseFile = (layer, from, to) =>
  roomOf(layer.folder, from) === roomOf(layer.folder, to) || layer.local.some(folder => holds(folder, to))

/**
 * May `from` import what `to` resolves to? Both are paths from the project root.
 * @param {string} from
 * @param {{ resolved: string, module: string, couldNotResolve: boolean }} to
 * @param {readonly string[]} dependencies names under `dependencies` of package.json
 */
export function mayImport(from, to, dependencies) {
  const layer = layerOf(from)
  if (layer === undefined) return true
  if (isBuiltin(to.module)) return layer.node === true
  const [, name, part = ''] =
    PACKAGE.exec(to.resolved) ?? (to.couldNotResolve ? BARE.exec(to.module) : undefined) ?? []
  if (name !== undefined) return mayUsePackage(layer, name, part, dependencies)
  return !to.couldNotResolve && mayUseFile(layer, from, to.resolved)
}
