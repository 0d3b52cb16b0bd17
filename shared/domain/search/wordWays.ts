import { nearWords } from './misspelt.ts'
import type { QueryWord } from './query.ts'
import { MISSED, OTHER, PER_EDIT, START, WHOLE } from './rank.ts'
import type { Terms } from './terms.ts'

/** How each row meets one word. */
export interface Ways {
  /** Per row: edits times PER_EDIT, plus WHOLE, START or OTHER; MISSED where it does not. */
  readonly ways: Uint8Array
  /** Rows that may meet it, at most. */
  readonly met: number
}

/** Words looked up last: somebody who types changes only one of them. */
const REMEMBERED = 12

/** Looks words up in the terms of a segment; they never change, so what was looked up stays true. */
export class WordWays {
  readonly #known = new Map<string, Ways>()

  constructor(
    readonly terms: Terms,
    readonly rows: number,
  ) {}

  /** misspelt: whether words that are nearly the word count. */
  get(word: QueryWord, misspelt: boolean): Ways {
    const near = misspelt && word.edits > 0
    const key = `${near} ${word.spellings.join(' ')}`
    const known = this.#known.get(key)
    if (known) this.#known.delete(key)
    const ways = known ?? (near ? this.#near(word) : this.#right(word))
    this.#known.set(key, ways)
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value ?? '')
    return ways
  }

  #right({ spellings }: QueryWord): Ways {
    const { terms } = this
    const ways = new Uint8Array(this.rows).fill(MISSED)
    let met = 0
    for (const spelling of spellings) {
      const [from, to] = terms.range(spelling)
      const rest = from < to && terms.is(from, spelling) ? from + 1 : from
      met += this.#note(ways, from, rest, WHOLE, 0) + this.#note(ways, rest, to, START, 0)
    }
    return { ways, met }
  }

  #near(word: QueryWord): Ways {
    const right = this.get(word, false)
    const ways = right.ways.slice()
    let { met } = right
    for (const spelling of word.spellings)
      nearWords(this.terms, spelling, word.edits, word.misspeltStart, (from, to, edits, whole) => {
        met += this.#note(ways, from, to, whole ? WHOLE : START, edits)
      })
    return { ways, met }
  }

  /** Notes that rows hold one of some terms, where no better way is known. Answers how many hits those are. */
  #note(ways: Uint8Array, from: number, to: number, ofName: number, edits: number): number {
    const { hits } = this.terms.packed
    const [first, end] = this.terms.hitsOf(from, to)
    const inName = edits * PER_EDIT + ofName
    const elsewhere = edits * PER_EDIT + OTHER
    for (let at = first; at < end; at++) {
      const hit = hits[at] ?? 0
      const way = hit % 2 === 1 ? inName : elsewhere
      const row = hit >>> 1
      if (way < (ways[row] ?? 0)) ways[row] = way
    }
    return end - first
  }
}
