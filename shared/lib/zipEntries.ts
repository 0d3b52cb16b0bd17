/** One file inside a zip: where its packed bytes lie, and what it claims to become. */
export interface ZipEntry {
  readonly name: string
  readonly packed: boolean
  /** First and past the last packed byte. */
  readonly from: number
  readonly to: number
  readonly unpackedBytes: number
}

/** none: it is no zip. locked: it needs a password. */
export type ZipFault = 'none' | 'damaged' | 'locked' | 'foreign' | 'too-large'

export interface ZipRules {
  /** So many files at most. */
  readonly entries: number
  allows(name: string): boolean
  /** Whether a file of this name may become so large. */
  fits(name: string, packedBytes: number, unpackedBytes: number): boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** Stands for a size that follows in 64 bits. */
const WIDE = 0xffffffff

/**
 * Reads a zip's own directory (never the loose headers, which may say something else) and refuses doubles,
 * encryption, and parts that overlap or lie outside. Nothing is unpacked. Answers why not where it cannot.
 */
export function readZipEntries(bytes: Uint8Array, rules: ZipRules): ReadonlyMap<string, ZipEntry> | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return 'none'
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count > rules.entries) return 'foreign'
  if (start + size > end) return 'damaged'
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > start + size || view.getUint32(at, true) !== CENTRAL) return 'damaged'
    const read = entryAt(view, at, start, rules)
    if (typeof read === 'string') return read
    if (entries.has(read.name)) return 'damaged'
    entries.set(read.name, read)
    at += CENTRAL_BYTES + headLengths(view, at + 28)
  }
  return overlap(entries) ? 'damaged' : entries
}

function entryAt(view: DataView, at: number, directory: number, rules: ZipRules): ZipEntry | ZipFault {
  if (at + CENTRAL_BYTES + headLengths(view, at + 28) > view.byteLength) return 'damaged'
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const name = textAt(view, at + CENTRAL_BYTES, view.getUint16(at + 28, true))
  if (!rules.allows(name)) return 'foreign'
  if ((flags & 1) !== 0) return 'locked'
  if (method !== STORED && method !== DEFLATED) return 'damaged'
  const [unpackedBytes, packedBytes, local] = sizesAt(view, at)
  if (local + LOCAL_BYTES > directory || view.getUint32(local, true) !== LOCAL) return 'damaged'
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packedBytes > directory) return 'damaged'
  if (method === STORED && packedBytes !== unpackedBytes) return 'damaged'
  if (!rules.fits(name, packedBytes, unpackedBytes)) return 'too-large'
  return { name, packed: method === DEFLATED, from, to: from + packedBytes, unpackedBytes }
}

/** Unpacked size, packed size and place of the local header; where one is too large for its field it stands behind. */
function sizesAt(view: DataView, at: number): readonly [number, number, number] {
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [unpacked = 0, packed = 0, local = 0] = sizes
  if (!sizes.includes(WIDE)) return [unpacked, packed, local]
  const from = at + CENTRAL_BYTES + view.getUint16(at + 28, true)
  let wide = wideSizes(view, from, from + view.getUint16(at + 30, true))
  const next = (narrow: number) => {
    if (narrow !== WIDE) return narrow
    const [first = Number.POSITIVE_INFINITY, ...rest] = wide
    wide = rest
    return first
  }
  return [next(unpacked), next(packed), next(local)]
}

function wideSizes(view: DataView, from: number, to: number): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    const sizes: number[] = []
    for (let i = at + 4; i + 8 <= end; i += 8) sizes.push(Number(view.getBigUint64(i, true)))
    return sizes
  }
  return []
}

/** Parts that share bytes are how a small file unpacks to a huge one. */
function overlap(entries: ReadonlyMap<string, ZipEntry>): boolean {
  let reached = 0
  for (const { from, to } of [...entries.values()].sort((a, b) => a.from - b.from)) {
    if (from < reached) return true
    reached = to
  }
  return false
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

/** Names we look for are plain ASCII; of others it is enough that they are other ones. */
const textAt = (view: DataView, at: number, length: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('')
