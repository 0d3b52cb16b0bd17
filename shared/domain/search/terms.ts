import { firstWhere } from '../../lib/firstWhere.ts'

/** Of each word the rows it is in, ascending; those of words beside each other stand beside each other. */
export interface Postings {
  /** Of each word, where its rows begin; one more for the end. */
  readonly start: Uint32Array
  readonly rows: Uint32Array
}

/** Words and where they are: all in typed arrays, so that they are kept and read back at once. */
export interface PackedTerms {
  /** The words, sorted by UTF-16 units, one after the other. */
  readonly letters: Uint16Array
  readonly start: Uint32Array
  /** Rows whose name holds the word. */
  readonly named: Postings
  /** Rows in which it stands only elsewhere. */
  readonly others: Postings
}

/** The sorted words of a segment. */
export class Terms {
  readonly count: number

  constructor(readonly packed: PackedTerms) {
    this.count = packed.start.length - 1
  }

  lengthOf(term: number): number {
    const { start } = this.packed
    return (start[term + 1] ?? 0) - (start[term] ?? 0)
  }

  /** A letter of a word; the word must be as long. */
  letter(term: number, at: number): number {
    return this.packed.letters[(this.packed.start[term] ?? 0) + at] ?? 0
  }

  /** The words that begin with a prefix: from, and up to but without. */
  range(prefix: string): readonly [number, number] {
    return [this.#bound(prefix, 0), this.#bound(prefix, 1)]
  }

  is(term: number, word: string): boolean {
    return this.lengthOf(term) === word.length && this.#compare(term, word) === 0
  }

  /** Of some words that are alike up to a place, and longer: the first whose letter there is not below `letter`. */
  firstWith(letter: number, at: number, from: number, to: number): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.letter(middle, at) < letter) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first word whose beginning compares at or above `level` with the prefix. */
  #bound(prefix: string, level: number): number {
    return firstWhere(0, this.count, term => this.#compare(term, prefix) >= level)
  }

  /** Compares as much of a word as the prefix is long: -1, 0 or 1. */
  #compare(term: number, prefix: string): number {
    const { letters, start } = this.packed
    const from = start[term] ?? 0
    const length = (start[term + 1] ?? 0) - from
    for (let i = 0; i < prefix.length; i++) {
      if (i >= length) return -1
      const difference = (letters[from + i] ?? 0) - prefix.charCodeAt(i)
      if (difference !== 0) return difference < 0 ? -1 : 1
    }
    return 0
  }
}
