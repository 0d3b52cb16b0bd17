import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** Reads snapshots as any other program would: by the zip's own directory, Node's zlib and Node's SHA-256. */

export const snapshotFolder = (userData: string): string => join(userData, 'snapshots')

/** Newest first. */
export function snapshotNames(userData: string): string[] {
  const folder = snapshotFolder(userData)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.tandem'))
    .sort()
    .reverse()
}

interface Facts {
  readonly journalSeq: number
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What is wrong with a snapshot's file, and what its table of contents says. */
export function checkSnapshot(path: string): { wrong: string[]; facts: Facts } {
  const bytes = readFileSync(path)
  const parts = unzip(bytes)
  const wrong: string[] = []
  const named = /-([0-9a-f]{16})\.tandem$/.exec(path)?.[1] ?? ''
  if (!sha256(bytes).startsWith(named)) wrong.push('its bytes are not those of its name')
  const facts = JSON.parse(parts.get('manifest.json')?.toString('utf8') ?? '{}') as Facts
  for (const [table, { rows, sha256: sum }] of Object.entries(facts.tables)) {
    const part = parts.get(`tables/${table}.ndjson`)
    if (!part) wrong.push(`${table} is missing`)
    else if (sha256(part) !== sum) wrong.push(`${table} has another checksum`)
    else if (part.toString('utf8').split('\n').length - 1 !== rows) wrong.push(`${table} has other rows`)
  }
  return { wrong, facts }
}

/** Every part of a zip by name. Throws on one that is cut off. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('The zip has no end')
  const parts = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [packed, unpacked] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const part = bytes.subarray(from, from + packed)
    const content = bytes.readUInt16LE(at + 10) === 0 ? part : inflateRawSync(part)
    if (content.length !== unpacked) throw new Error('A part of the zip has another length')
    parts.set(bytes.toString('utf8', at + 46, at + 46 + name), content)
    at += 46 + name + extra + comment
  }
  return parts
}
