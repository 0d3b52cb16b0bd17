import { checksumOfBytes } from '@shared/lib/checksum.ts'
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
  const runs = runsOf(packed).flatMap(({ pool, start, length }) => [pool, start, length])
  return [...Object.values(packed.figures), ...runs].reduce(checksumOfBytes, packed.rows)
}
