import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fallback } from './fallback.mjs'

const NAME = 'runtime.json'

/** Written last into a runtime's folder: it is complete, and which bytes it consists of. @param {string} folder */
export async function writeManifest(folder) {
  const manifest = {
    integrity: fallback.integrity,
    files: await hashes(folder),
  }
  writeFileSync(join(folder, NAME), JSON.stringify(manifest, null, 1))
}

/** @param {string} folder */
export function isComplete(folder) {
  return existsSync(join(folder, NAME)) && existsSync(join(folder, 'electron'))
}

/** Whether a folder from outside the clone holds the pinned runtime byte for byte. @param {string} folder */
export async function isVerified(folder) {
  if (!isComplete(folder)) return false
  const { integrity, files } = JSON.parse(readFileSync(join(folder, NAME), 'utf8'))
  return integrity === fallback.integrity && JSON.stringify(files) === JSON.stringify(await hashes(folder))
}

/** Every file of a runtime, without the link to the app. @param {string} folder */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** @param {string} folder */
async function hashes(folder) {
  /** @type {Record<string, string>} */
  const result = {}
  for (const name of filesOf(folder).filter(file => file !== NAME))
    result[name] = await digest(join(folder, name), 'sha256', 'hex')
  return result
}

/** @param {string} file @param {string} algorithm @param {'hex' | 'base64'} encoding */
export async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest(encoding)
}
