import { nearWords } from './misspelt.ts'
import type { QueryWord } from './query.ts'
import { MISSED, OTHER, PER_EDIT, START, WHOLE } from './rank.ts'
import type { Terms } from './terms.ts'

/** How each row meets one word. */
export interface Ways {
  /** Per row: edits times PER_EDIT, plus WHOLE, START or OTHER; MISSED where it does not. */
  readonly ways: Uint8Array
  /** Rows that meet it, ascending. */
  readonly rows: Uint32Array
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
    const met: number[] = []
    for (const spelling of spellings) {
      const [from, to] = terms.range(spelling)
      const rest = from < to && terms.is(from, spelling) ? from + 1 : from
      this.#note(ways, met, from, rest, WHOLE, 0)
      this.#note(ways, met, rest, to, START, 0)
    }
    return { ways, rows: ascending(met, ways) }
  }

  #near(word: QueryWord): Ways {
    const right = this.get(word, false)
    const ways = right.ways.slice()
    const met = [...right.rows]
    for (const spelling of word.spellings)
      nearWords(this.terms, spelling, word.edits, word.misspeltStart, (from, to, edits, whole) => {
        this.#note(ways, met, from, to, whole ? WHOLE : START, edits)
      })
    return { ways, rows: ascending(met, ways) }
  }

  /** Notes that rows hold one of some terms, where no better way is known; `met` gets rows that had none. */
  #note(ways: Uint8Array, met: number[], from: number, to: number, ofName: number, edits: number): void {
    const { hits } = this.terms.packed
    const [first, end] = this.terms.hitsOf(from, to)
    const inName = edits * PER_EDIT + ofName
    const elsewhere = edits * PER_EDIT + OTHER
    for (let at = first; at < end; at++) {
      const hit = hits[at] as number
      const way = hit % 2 === 1 ? inName : elsewhere
      const row = hit >>> 1
      const known = ways[row] as number
      if (way >= known) continue
      if (known === MISSED) met.push(row)
      ways[row] = way
    }
  }
}

/** Above one row in so many, looking at all rows is quicker than sorting those that are met. */
const MANY = 16

function ascending(met: readonly number[], ways: Uint8Array): Uint32Array {
  if (met.length * MANY < ways.length) return Uint32Array.from(met).sort()
  const rows = new Uint32Array(met.length)
  let count = 0
  for (let row = 0; row < ways.length; row++) if (ways[row] !== MISSED) rows[count++] = row
  return rows
}
