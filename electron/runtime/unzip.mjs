import { chmodSync, createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const DEFLATED = 8

/**
 * Unpacks chosen files of a plain zip (no encryption, no zip64). Its only input is an archive whose hash was
 * checked before, so this needs to read that one well, not every zip there is.
 * @param {string} archive @param {string} folder
 * @param {(name: string) => string | undefined} place where an entry goes below `folder`; undefined leaves it out
 */
export async function unzip(archive, folder, place) {
  const file = await open(archive)
  try {
    const { size } = await file.stat()
    const end = await bytes(file, size - END_SIZE, END_SIZE)
    if (end.readUInt32LE(0) !== END) throw new Error(`${archive} is not a plain zip file`)
    const directory = await bytes(file, end.readUInt32LE(16), end.readUInt32LE(12))
    for (const entry of entries(directory)) {
      const path = entry.name.endsWith('/') ? undefined : place(entry.name)
      if (path) await extract(file, archive, entry, join(folder, path))
    }
  } finally {
    await file.close()
  }
}

/** @typedef {{ name: string, method: number, packed: number, offset: number, mode: number }} Entry */

/** @param {Buffer} directory @returns {Generator<Entry>} */
function* entries(directory) {
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY) throw new Error('The zip directory is damaged')
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    yield {
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file @param {string} archive
 * @param {Entry} entry @param {string} path
 */
async function extract(file, archive, entry, path) {
  const header = await bytes(file, entry.offset, 30)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  mkdirSync(dirname(path), { recursive: true })
  const from = createReadStream(archive, {
    start,
    end: start + entry.packed - 1,
  })
  const to = createWriteStream(path)
  await (entry.method === DEFLATED ? pipeline(from, createInflateRaw(), to) : pipeline(from, to))
  chmodSync(path, entry.mode)
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} position @param {number} length */
async function bytes(file, position, length) {
  const buffer = Buffer.alloc(length)
  await file.read(buffer, 0, length, position)
  return buffer
}
