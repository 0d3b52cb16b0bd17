import { Documents, type PackedDocuments } from './documents.ts'
import { nameKey } from './spelling.ts'
import { type PackedTerms, Terms } from './terms.ts'
import { WordWays } from './wordWays.ts'

export interface PackedSegment {
  readonly documents: PackedDocuments
  readonly terms: PackedTerms
}

/** Rows in the order of their names, and the words they are found by. It never changes. */
export class Segment {
  readonly documents: Documents
  readonly terms: Terms
  readonly words: WordWays

  constructor(readonly packed: PackedSegment) {
    this.documents = new Documents(packed.documents)
    this.terms = new Terms(packed.terms)
    this.words = new WordWays(this.terms, this.documents.count)
  }

  get count(): number {
    return this.documents.count
  }

  /** Rows whose name begins with a key, and of these the first ones, whose name is the key. */
  namesFrom(key: string): { readonly from: number; readonly same: number; readonly to: number } {
    const keyAt = (row: number) => nameKey(this.documents.titleAt(row))
    const from = this.#first(row => keyAt(row) >= key)
    const same = this.#first(row => keyAt(row) > key)
    const to = this.#first(row => keyAt(row) > key && !keyAt(row).startsWith(key))
    return { from, same, to }
  }

  /** The first row from which on a test holds. */
  #first(test: (row: number) => boolean): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (test(middle)) high = middle
      else low = middle + 1
    }
    return low
  }
}
