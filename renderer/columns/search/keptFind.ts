import type { PackedSegment } from '@shared/domain/search/segment.ts'
import { checksumOfBytes } from '@shared/lib/checksum.ts'
import { readDerived, writeDerived } from '../../data/derived.ts'

const KEY = 'find'
/** Raised whenever what is found, or how words are spelt, changes; an older record is then built anew. */
const VERSION = 7

/** A place in the journal of one store: where the index stands. */
export interface Position {
  readonly seq: number
  /** Of the entry there. */
  readonly intent: string | undefined
}

interface Kept {
  readonly packed: PackedSegment
  readonly intent: string | undefined
  readonly checksum: number
}

/** The base as it was last kept; undefined where there is none, or it is not whole. */
export async function readKeptFind(): Promise<(Position & { packed: PackedSegment }) | undefined> {
  const kept = await readDerived<Kept>(KEY, VERSION)
  if (!kept || checksumOf(kept.value.packed) !== kept.value.checksum) return undefined
  const { packed, intent } = kept.value
  return { packed, seq: kept.seq, intent }
}

export const keepFind = (packed: PackedSegment, { seq, intent }: Position): Promise<void> =>
  writeDerived(KEY, VERSION, seq, { packed, intent, checksum: checksumOf(packed) } satisfies Kept)

/** A sum over every figure and text, so that a damaged record is noticed. */
function checksumOf({ documents, heads, terms }: PackedSegment): number {
  const { letters, start, named, others } = terms
  let sum = documents.count
  for (const part of [
    ...Object.values(documents),
    ...[heads, letters, start],
    ...Object.values(named),
    ...Object.values(others),
  ])
    if (ArrayBuffer.isView(part)) sum = checksumOfBytes(sum, part)
  for (const id of documents.strangers)
    for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0
  return sum >>> 0
}
