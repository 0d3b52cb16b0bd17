import { type FileHandle, open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

/** The most a table of contents may take, in bytes; it is a few kilobytes. */
const LIMIT = 1_000_000
const END_BYTES = 22
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL_BYTES = 30

/**
 * Rows per table as the file's own table of contents (`manifest.json`) says; undefined when it cannot be read.
 * Only to list files when the index is lost: restoring reads and checks the whole file.
 */
export async function countsInFile(path: string): Promise<Record<string, number> | undefined> {
  try {
    const file = await open(path, 'r')
    try {
      return countsOf(JSON.parse((await entryOf(file, 'manifest.json')).toString('utf8')))
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

function countsOf(manifest: { tables?: unknown }): Record<string, number> | undefined {
  const { tables } = manifest
  if (tables === null || typeof tables !== 'object') return undefined
  const rows: Record<string, number> = {}
  for (const [table, about] of Object.entries(tables as Record<string, { rows?: unknown }>))
    if (Number.isSafeInteger(about.rows)) rows[table] = about.rows as number
  return rows
}

async function entryOf(file: FileHandle, wanted: string): Promise<Buffer> {
  const { size } = await file.stat()
  const end = await read(file, Math.max(0, size - END_BYTES), END_BYTES)
  if (end.readUInt32LE(0) !== END) throw new Error('no end of central directory')
  const directory = await read(file, end.readUInt32LE(16), Math.min(end.readUInt32LE(12), LIMIT))
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const name = directory.toString('utf8', at + 46, at + 46 + directory.readUInt16LE(at + 28))
    if (name === wanted) {
      const method = directory.readUInt16LE(at + 10)
      const packed = Math.min(directory.readUInt32LE(at + 20), LIMIT)
      return unpack(await contentAt(file, directory.readUInt32LE(at + 42), packed), method)
    }
    const [nameBytes, extra, comment] = [28, 30, 32].map(offset => directory.readUInt16LE(at + offset))
    at += 46 + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error('no such entry')
}

async function contentAt(file: FileHandle, header: number, bytes: number): Promise<Buffer> {
  const local = await read(file, header, LOCAL_BYTES)
  return read(file, header + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28), bytes)
}

const unpack = (bytes: Buffer, method: number): Buffer =>
  method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: LIMIT })

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
