import { MISSED, PER_EDIT } from './rank.ts'
import type { WordLists } from './wordLists.ts'

/** Puts together the rows in which several words are met, over arrays with a place for each row. */
export class RowMarks {
  /** How a row meets all words so far, and how it meets the next one; MISSED between two questions. */
  readonly #ways: Uint8Array
  readonly #next: Uint8Array
  readonly #rows: Uint32Array

  constructor(rows: number) {
    this.#ways = new Uint8Array(rows).fill(MISSED)
    this.#next = new Uint8Array(rows).fill(MISSED)
    this.#rows = new Uint32Array(rows)
  }

  /**
   * Tells every row that meets all words, in no order: edits of all words together times PER_EDIT, plus the worst way
   * one of them is met.
   */
  eachMet(words: readonly WordLists[], tell: (row: number, way: number) => void): void {
    // The rarest word first: most rows are left at it.
    const [rarest, ...others] = words.toSorted((a, b) => a.size - b.size)
    let count = rarest ? this.#begin(rarest) : 0
    for (const word of others) count = this.#keep(word, count)
    for (let i = 0; i < count; i++) {
      const row = this.#rows[i] as number
      tell(row, this.#ways[row] as number)
      this.#ways[row] = MISSED
    }
  }

  #begin({ lists }: WordLists): number {
    const [ways, met] = [this.#ways, this.#rows]
    let count = 0
    for (const { way, postings, from, to } of lists) {
      const { start, rows } = postings
      const end = start[to] as number
      for (let at = start[from] as number; at < end; at++) {
        const row = rows[at] as number
        // The best way comes first.
        if (ways[row] !== MISSED) continue
        ways[row] = way
        met[count++] = row
      }
    }
    return count
  }

  #keep({ lists }: WordLists, count: number): number {
    const [ways, next, met] = [this.#ways, this.#next, this.#rows]
    for (const { way, postings, from, to } of lists) {
      const { start, rows } = postings
      const end = start[to] as number
      for (let at = start[from] as number; at < end; at++) {
        const row = rows[at] as number
        if (ways[row] !== MISSED && next[row] === MISSED) next[row] = way
      }
    }
    let kept = 0
    for (let i = 0; i < count; i++) {
      const row = met[i] as number
      ways[row] = next[row] === MISSED ? MISSED : together(ways[row] as number, next[row] as number)
      next[row] = MISSED
      if (ways[row] !== MISSED) met[kept++] = row
    }
    return kept
  }
}

function together(a: number, b: number): number {
  const [worstA, worstB] = [a % PER_EDIT, b % PER_EDIT]
  return a - worstA + (b - worstB) + Math.max(worstA, worstB)
}
