import { isUnspaced, keyOf, nameKey, PART, rawWords, spellingsOf } from './spelling.ts'

/** One word that is searched for. */
export interface QueryWord {
  /** The ways it may be spelt in a record; any of them will do, as the beginning of a word. */
  readonly spellings: readonly string[]
  /** Edits a misspelling may differ by; 0: it has to be right. */
  readonly edits: number
  /** Whether also the beginning of a word may be misspelt, or only a whole word. */
  readonly misspeltStart: boolean
}

export interface FindQuery {
  readonly words: readonly QueryWord[]
  /** All words as one, which will do as well: `wal-mart` for Walmart. */
  readonly joined?: QueryWord
  /** What names are compared with as a whole. */
  readonly key: string
}

/** More text than anybody types: a pasted page is cut. */
const MOST_LETTERS = 200
const MOST_WORDS = 8

/** A word of so many letters may be misspelt by one edit (a letter more, less, other, two swapped) … */
const ONE_EDIT = 4
/** … by two. */
const TWO_EDITS = 8
/** Too short a beginning is near to everything. */
const START = 5

export function parseQuery(text: string): FindQuery {
  const plain = text.slice(0, MOST_LETTERS).normalize('NFKC')
  const raw = rawWords(plain).map(word => word.text)
  const words = raw.flatMap(word => (isUnspaced(word) ? windowsOf(keyOf(word)).map(exactly) : wordOf(word)))
  const [joined] = raw.length > 1 && !raw.some(isUnspaced) ? wordOf(raw.join('')) : []
  return { words: words.slice(0, MOST_WORDS), key: nameKey(plain), ...(joined && { joined }) }
}

const exactly = (part: string): QueryWord => ({ spellings: [part], edits: 0, misspeltStart: false })

function wordOf(word: string): QueryWord[] {
  const spellings = spellingsOf(word)
  const [plain] = spellings
  if (plain === undefined) return []
  // A wrong figure of a number is another number.
  const edits = /\p{N}/u.test(word) || plain.length < ONE_EDIT ? 0 : plain.length < TWO_EDITS ? 1 : 2
  return [{ spellings, edits, misspeltStart: plain.length >= START }]
}

/** A long run is found where all its parts are: records know parts of `PART` letters. */
const windowsOf = (run: string): string[] =>
  run === ''
    ? []
    : Array.from({ length: Math.max(1, run.length - PART + 1) }, (_, at) => run.slice(at, at + PART))
