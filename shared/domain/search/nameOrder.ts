import { firstWhere } from '../../lib/firstWhere.ts'
import { remembered } from '../../lib/remembered.ts'
import type { Documents } from './documents.ts'
import { STANDINGS } from './rank.ts'
import { keyOf, nameKey } from './spelling.ts'

/** Letters (UTF-16 units) of a key that are told without opening the record. */
const HEAD = 4

/** Rows of one standing whose name begins with a key; of these the first ones, up to `same`, have no other name. */
export interface NameRange {
  readonly from: number
  readonly same: number
  readonly to: number
}

/** The heads of keys: two numbers each, of two letters each. */
export function packHeads(keys: readonly string[]): Uint32Array {
  const heads = new Uint32Array(2 * keys.length)
  for (const [i, key] of keys.entries()) {
    heads[2 * i] = lettersAt(key, 0)
    heads[2 * i + 1] = lettersAt(key, 2)
  }
  return heads
}

const lettersAt = (key: string, at: number): number =>
  ((at < key.length ? key.charCodeAt(at) : 0) * 0x10000 +
    (at + 1 < key.length ? key.charCodeAt(at + 1) : 0)) >>>
  0

/** Finds names by how they begin: the rows of each standing are in the order of their names. */
export class NameOrder {
  /** Where the rows of each standing begin; one more for the end. */
  readonly #parts: readonly number[]

  constructor(
    readonly documents: Documents,
    readonly heads: Uint32Array,
  ) {
    this.#parts = Array.from({ length: STANDINGS + 1 }, (_, standing) =>
      firstWhere(0, documents.count, row => documents.standing(row) >= standing),
    )
  }

  /** In the order of rows; only those with any. */
  rangesOf(key: string): NameRange[] {
    const ranges: NameRange[] = []
    // Names beside each other share words.
    const wordKey = remembered(keyOf)
    const keyAt = (row: number) => nameKey(this.documents.titleAt(row), wordKey)
    for (let i = 0; i < STANDINGS; i++) {
      const range = this.#rangeIn(key, keyAt, this.#parts[i] ?? 0, this.#parts[i + 1] ?? 0)
      if (range.from < range.to) ranges.push(range)
    }
    return ranges
  }

  #rangeIn(key: string, keyAt: (row: number) => string, low: number, high: number): NameRange {
    let from = firstWhere(low, high, row => this.#compareHead(row, key) >= 0)
    let to = firstWhere(from, high, row => this.#compareHead(row, key) > 0)
    if (key.length > HEAD) {
      from = firstWhere(from, to, row => keyAt(row) >= key)
      if (from < to && !keyAt(from).startsWith(key)) to = from
      to = firstWhere(from, to, row => !keyAt(row).startsWith(key))
    }
    if (from === to || keyAt(from) !== key) return { from, same: from, to }
    return { from, same: firstWhere(from, to, row => keyAt(row) !== key), to }
  }

  /** Compares as much of the head as the key is long: below, at or above 0. */
  #compareHead(row: number, key: string): number {
    const { heads } = this
    for (let i = 0; i < HEAD && i < key.length; i++) {
      const two = heads[2 * row + (i >>> 1)] ?? 0
      const difference = (i % 2 === 0 ? two >>> 16 : two & 0xffff) - key.charCodeAt(i)
      if (difference !== 0) return difference
    }
    return 0
  }
}
