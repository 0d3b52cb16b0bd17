import { nearWords } from './misspelt.ts'
import type { QueryWord } from './query.ts'
import { OTHER, PER_EDIT, START, WHOLE } from './rank.ts'
import type { Postings, Terms } from './terms.ts'

/** Terms beside each other whose rows meet a word in one way. */
export interface WordList {
  /** Edits times PER_EDIT, plus WHOLE, START or OTHER. */
  readonly way: number
  readonly postings: Postings
  /** Terms: from, and up to but without. */
  readonly from: number
  readonly to: number
}

/** All that meet a word, the best way first. A row may stand in several. */
export interface WordLists {
  readonly lists: readonly WordList[]
  /** Entries of all together. */
  readonly size: number
}

/** Words looked up last: somebody who types changes only one of them. */
const REMEMBERED = 12

/** Looks words up in the terms of a segment; they never change, so what was looked up stays true. */
export class WordLookup {
  readonly #known = new Map<string, WordLists>()

  constructor(readonly terms: Terms) {}

  /** misspelt: whether words that are nearly the word count. */
  get(word: QueryWord, misspelt: boolean): WordLists {
    const near = misspelt && word.edits > 0
    const key = `${near} ${word.spellings.join(' ')}`
    const known = this.#known.get(key)
    if (known) this.#known.delete(key)
    const found = known ?? inOrder([...this.#right(word), ...(near ? this.#near(word) : [])])
    this.#known.set(key, found)
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value ?? '')
    return found
  }

  #right({ spellings }: QueryWord): WordList[] {
    return spellings.flatMap(spelling => {
      const [from, to] = this.terms.range(spelling)
      const rest = from < to && this.terms.is(from, spelling) ? from + 1 : from
      return [...this.#lists(from, rest, WHOLE, 0), ...this.#lists(rest, to, START, 0)]
    })
  }

  #near({ spellings, edits: most, misspeltStart }: QueryWord): WordList[] {
    const lists: WordList[] = []
    for (const spelling of spellings)
      nearWords(this.terms, spelling, most, misspeltStart, (from, to, edits, whole) => {
        if (edits > 0) lists.push(...this.#lists(from, to, whole ? WHOLE : START, edits))
      })
    return lists
  }

  #lists(from: number, to: number, ofName: number, edits: number): WordList[] {
    const { named, others } = this.terms.packed
    return [
      { way: edits * PER_EDIT + ofName, postings: named, from, to },
      { way: edits * PER_EDIT + OTHER, postings: others, from, to },
    ]
  }
}

function inOrder(all: readonly WordList[]): WordLists {
  const lists = all.filter(list => sizeOf(list) > 0).sort((a, b) => a.way - b.way)
  return { lists, size: lists.reduce((sum, list) => sum + sizeOf(list), 0) }
}

const sizeOf = ({ postings: { start }, from, to }: WordList): number => (start[to] ?? 0) - (start[from] ?? 0)
