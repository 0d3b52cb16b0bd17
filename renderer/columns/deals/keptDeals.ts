import { readDerived, writeDerived } from '../../data/derived.ts'
import { DealColumns, type PackedDeals, runsOf } from './dealColumns.ts'
import type { DealsAbout } from './query.ts'

const KEY = 'deals'
/** Raised whenever the meaning of a column changes; an older record is then rebuilt from the rows. */
const VERSION = 2

interface Kept {
  readonly packed: PackedDeals
  readonly about: DealsAbout
  readonly checksum: number
}

/** The columns as they were last kept; undefined where there are none, or they are not whole. */
export async function readKept(): Promise<{ columns: DealColumns; about: DealsAbout } | undefined> {
  const kept = (await readDerived<Kept>(KEY, VERSION))?.value
  if (!kept || checksumOf(kept.packed) !== kept.checksum) return undefined
  return { columns: new DealColumns(kept.packed), about: kept.about }
}

export async function keep(columns: DealColumns, about: DealsAbout): Promise<void> {
  const packed = columns.pack()
  const kept: Kept = { packed, about, checksum: checksumOf(packed) }
  await writeDerived(KEY, VERSION, about.seq, kept)
}

/** A sum over every byte of the columns, so that a damaged record is noticed. */
export function checksumOf(packed: PackedDeals): number {
  const { rows, figures } = packed
  let sum = rows
  const add = (array: ArrayBufferView): void => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const whole = bytes.length - (bytes.length % 4)
    const aligned = array.byteOffset % 4 === 0
    const words = new Uint32Array(
      aligned ? array.buffer : bytes.slice(0, whole).buffer,
      aligned ? array.byteOffset : 0,
      whole / 4,
    )
    for (const word of words) sum = (Math.imul(sum, 31) + word) | 0
    for (let i = whole; i < bytes.length; i++) sum = (Math.imul(sum, 31) + (bytes[i] ?? 0)) | 0
  }
  for (const array of Object.values(figures)) add(array)
  for (const { pool, start, length } of runsOf(packed)) for (const array of [pool, start, length]) add(array)
  return sum >>> 0
}
