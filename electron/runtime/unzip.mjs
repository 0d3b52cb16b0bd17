import { chmodSync, createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Unpacks chosen files of a zip.
 * @param {string} archive @param {string} folder
 * @param {(name: string) => string | undefined} place where an entry goes below `folder`; undefined leaves it out
 */
export async function unzip(archive, folder, place) {
  // Loaded here: this module is reached before `npm ci` has run.
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName)
    if (path === undefined) continue
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
    chmodSync(target, (entry.externalFileAttributes >>> 16) & 0o777)
  }
}
