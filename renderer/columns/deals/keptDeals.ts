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
    // Four sums beside each other: none waits for the one before.
    let [a, b, c, d] = [sum, 1, 2, 3]
    const fours = words.length - (words.length % 4)
    for (let i = 0; i < fours; i += 4) {
      a = (Math.imul(a, 31) + (words[i] as number)) | 0
      b = (Math.imul(b, 31) + (words[i + 1] as number)) | 0
      c = (Math.imul(c, 31) + (words[i + 2] as number)) | 0
      d = (Math.imul(d, 31) + (words[i + 3] as number)) | 0
    }
    for (let i = fours; i < words.length; i++) a = (Math.imul(a, 31) + (words[i] as number)) | 0
    for (let i = whole; i < bytes.length; i++) a = (Math.imul(a, 31) + (bytes[i] as number)) | 0
    for (const each of [b, c, d]) a = (Math.imul(a, 31) + each) | 0
    sum = a
  }
  for (const array of Object.values(figures)) add(array)
  for (const { pool, start, length } of runsOf(packed)) for (const array of [pool, start, length]) add(array)
  return sum >>> 0
}
