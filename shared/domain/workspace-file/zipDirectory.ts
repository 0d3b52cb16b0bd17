import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { entryName, FILE_TABLES, LIMITS, MANIFEST_NAME } from './format.ts'

/** One file inside the zip: where its packed bytes lie, and what it claims to become. */
export interface ZipEntry {
  readonly name: string
  readonly packed: boolean
  /** First and past the last packed byte. */
  readonly from: number
  readonly to: number
  readonly unpackedBytes: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8

const NAMES: ReadonlySet<string> = new Set([MANIFEST_NAME, ...FILE_TABLES.map(entryName)])

/**
 * Reads the zip's own directory (never the loose headers, which may say something else) and refuses what no
 * workspace file has: foreign names, doubles, encryption, parts that overlap or lie outside, sizes out of
 * proportion. Codes: `not-tandem`, `damaged`, `foreign`, `too-large`.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ReadonlyMap<string, ZipEntry>, DomainError> {
  if (bytes.length > LIMITS.fileBytes) return tooLarge
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return err('not-tandem', 'This file is not a Tandem workspace, or it is cut off.')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count > LIMITS.entries) return foreign
  if (start + size > end) return damaged
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > start + size || view.getUint32(at, true) !== CENTRAL) return damaged
    const read = entryAt(view, at, start)
    if (!read.ok) return read
    if (entries.has(read.value.name)) return damaged
    entries.set(read.value.name, read.value)
    at += CENTRAL_BYTES + headLengths(view, at + 28)
  }
  return checkedTogether(entries)
}

function entryAt(view: DataView, at: number, directory: number): Result<ZipEntry, DomainError> {
  if (at + CENTRAL_BYTES + headLengths(view, at + 28) > view.byteLength) return damaged
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedBytes = view.getUint32(at + 20, true)
  const unpackedBytes = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  const name = textAt(view, at + CENTRAL_BYTES, view.getUint16(at + 28, true))
  if (!NAMES.has(name)) return foreign
  if ((flags & 1) !== 0 || (method !== STORED && method !== DEFLATED)) return damaged
  if (local + LOCAL_BYTES > directory || view.getUint32(local, true) !== LOCAL) return damaged
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packedBytes > directory) return damaged
  if (method === STORED && packedBytes !== unpackedBytes) return damaged
  const most = name === MANIFEST_NAME ? LIMITS.manifestBytes : LIMITS.unpackedBytes
  if (unpackedBytes > most || unpackedBytes > (packedBytes + 1024) * LIMITS.ratio) return tooLarge
  return ok({ name, packed: method === DEFLATED, from, to: from + packedBytes, unpackedBytes })
}

function checkedTogether(
  entries: ReadonlyMap<string, ZipEntry>,
): Result<ReadonlyMap<string, ZipEntry>, DomainError> {
  const inOrder = [...entries.values()].sort((a, b) => a.from - b.from)
  let reached = 0
  let unpacked = 0
  for (const { from, to, unpackedBytes } of inOrder) {
    // Parts that share bytes are how a small file unpacks to a huge one.
    if (from < reached) return damaged
    reached = to
    unpacked += unpackedBytes
  }
  return unpacked > LIMITS.unpackedBytes ? tooLarge : ok(entries)
}

/** The end record stands last; a comment may follow it. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff)
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END) return at
  return undefined
}

/** Lengths of name, extra and comment, which follow an entry's head. */
const headLengths = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true)

/** Our names are plain ASCII; anything else is no name of ours. */
const textAt = (view: DataView, at: number, length: number): string =>
  Array.from({ length: Math.min(length, 200) }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('')

const damaged = err(
  'damaged',
  'The file is damaged: its parts do not fit together. Nothing was changed. Use another copy of the file.',
)
const foreign = err(
  'foreign',
  'The file holds something that is no part of a Tandem workspace, so it was not opened.',
)
const tooLarge = err(
  'too-large',
  'The file would unpack to more than Tandem reads. It was not opened, and nothing was changed.',
)
