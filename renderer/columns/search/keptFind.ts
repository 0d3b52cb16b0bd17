import type { PackedSegment } from '@shared/domain/search/segment.ts'
import { readDerived, writeDerived } from '../../data/derived.ts'

const KEY = 'find'
/** Raised whenever what is found, or how words are spelt, changes; an older record is then built anew. */
const VERSION = 2

interface Kept {
  readonly packed: PackedSegment
  readonly checksum: number
}

/** The base as it was last kept; undefined where there is none, or it is not whole. */
export async function readKeptFind(): Promise<{ packed: PackedSegment; seq: number } | undefined> {
  const kept = await readDerived<Kept>(KEY, VERSION)
  if (!kept || checksumOf(kept.value.packed) !== kept.value.checksum) return undefined
  return { packed: kept.value.packed, seq: kept.seq }
}

export const keepFind = (packed: PackedSegment, seq: number): Promise<void> =>
  writeDerived(KEY, VERSION, seq, { packed, checksum: checksumOf(packed) } satisfies Kept)

/** A sum over every figure and text, so that a damaged record is noticed. */
export function checksumOf({ documents, terms }: PackedSegment): number {
  let sum = documents.count
  const { texts, start, standing, open, about, aboutStart, hashes, hashed } = documents
  for (const array of [
    texts,
    start,
    standing,
    open,
    about,
    aboutStart,
    hashes,
    hashed,
    ...Object.values(terms),
  ])
    for (let i = 0; i < array.length; i++) sum = (Math.imul(sum, 31) + (array[i] ?? 0)) | 0
  for (const id of documents.strangers)
    for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0
  return sum >>> 0
}
