import { readZipEntries, type ZipEntry, type ZipFault } from '@shared/lib/zipEntries.ts'
import { unpack } from '../../../data/workspace-file/unpack.ts'
import { Unreadable } from './unreadable.ts'

const MEGABYTE = 1024 ** 2

/** What no honest workbook comes near: a million full rows become some hundred megabytes. */
export const WORKBOOK_LIMITS = {
  entries: 10_000,
  partBytes: 400 * MEGABYTE,
  unpackedBytes: 800 * MEGABYTE,
  /** Sheets pack 5 to 100 times; only what is large as well is taken for a bomb. */
  ratio: 250,
  ratioFrom: 32 * MEGABYTE,
} as const

/** The parts that hold cells and what they look like; pictures and files within the file are left packed. */
const isRead = (name: string): boolean => /(\.(xml|rels|bin|vml)|^mimetype)$/i.test(name)

function fits(name: string, packedBytes: number, unpackedBytes: number): boolean {
  const { partBytes, ratio, ratioFrom } = WORKBOOK_LIMITS
  if (!isRead(name)) return true
  return unpackedBytes <= partBytes && (unpackedBytes <= ratioFrom || unpackedBytes <= packedBytes * ratio)
}

const TOO_LARGE = 'it would unpack to more than Tandem reads'
const FAULTS: Readonly<Record<ZipFault, string>> = {
  none: 'it is cut off, or no workbook',
  damaged: 'it is damaged: its parts do not fit together',
  locked: 'it is encrypted, and needs a password',
  foreign: 'it holds more parts than a workbook has',
  'too-large': TOO_LARGE,
}

/** The parts of a workbook (XLSX, ODS) unpacked within bounds, and the names of all. Throws Unreadable. */
export function workbookParts(bytes: Uint8Array): {
  readonly names: readonly string[]
  readonly parts: ReadonlyMap<string, Uint8Array>
} {
  const entries = readZipEntries(bytes, { entries: WORKBOOK_LIMITS.entries, allows: () => true, fits })
  if (typeof entries === 'string') throw new Unreadable(FAULTS[entries])
  const read = [...entries.values()].filter(({ name }) => isRead(name))
  if (read.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > WORKBOOK_LIMITS.unpackedBytes)
    throw new Unreadable(TOO_LARGE)
  return { names: [...entries.keys()], parts: new Map(read.map(entry => [entry.name, whole(bytes, entry)])) }
}

function whole(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.unpackedBytes)
  let at = 0
  try {
    for (const piece of unpack(bytes, entry)) {
      out.set(piece, at)
      at += piece.length
    }
  } catch {
    throw new Unreadable(`its part ${entry.name.slice(0, 100)} is damaged`)
  }
  return out
}
