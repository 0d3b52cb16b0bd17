import { nearWords } from './misspelt.ts'
import type { FindQuery, QueryWord } from './query.ts'
import {
  MISSED,
  NAME_BEGINS,
  OTHER,
  PER_EDIT,
  rankClass,
  SAME_NAME,
  START,
  sortNumber,
  WHOLE,
} from './rank.ts'
import type { Segment } from './segment.ts'

export interface MatchOptions {
  readonly limit: number
  /** Rows opened lately, with their place among them. */
  readonly recent: ReadonlyMap<number, number>
  /** How many were opened lately, here or elsewhere. */
  readonly recents: number
  /** 1: the row counts no more. */
  readonly gone: Uint8Array
  /** Whether misspelt words count. */
  readonly misspelt: boolean
}

export interface Match {
  readonly row: number
  /** The lower the better; equal ones stand in the order of rows. */
  readonly sort: number
  readonly guessed: boolean
}

/** The best rows in which every word is met, and how many there are in all. */
export function match(
  segment: Segment,
  query: FindQuery,
  { limit, recent, recents, gone, misspelt }: MatchOptions,
): { readonly total: number; readonly best: readonly Match[] } {
  const { count } = segment
  const met = new Uint8Array(count)
  const edits = new Uint8Array(count)
  const worst = new Uint8Array(count)
  const ways = new Uint8Array(count)
  for (const [at, word] of query.words.entries()) {
    ways.fill(MISSED)
    meet(segment, word, misspelt, ways)
    for (let row = 0; row < count; row++) {
      const way = ways[row] ?? MISSED
      if (way === MISSED || met[row] !== at) continue
      met[row] = at + 1
      const how = way % PER_EDIT
      edits[row] = (edits[row] ?? 0) + (way - how) / PER_EDIT
      if (how > (worst[row] ?? 0)) worst[row] = how
    }
  }
  const { from, same, to } = segment.namesFrom(query.key)
  const { documents } = segment
  const all = query.words.length
  const best: Match[] = []
  let [total, bar] = [0, Number.POSITIVE_INFINITY]
  for (let row = 0; row < count; row++) {
    if (met[row] !== all || gone[row] === 1) continue
    total += 1
    const wrong = edits[row] ?? 0
    const named = row >= from && row < to && wrong === 0
    const sort = sortNumber(
      {
        rankClass: named ? (row < same ? SAME_NAME : NAME_BEGINS) : rankClass(wrong, worst[row] ?? 0),
        recent: recent.get(row) ?? recents,
        kind: documents.kindOf(row),
        ended: documents.isEnded(row),
      },
      recents,
    )
    if (sort >= bar && best.length >= limit) continue
    insert(best, { row, sort, guessed: wrong > 0 })
    if (best.length > limit) best.pop()
    bar = best.at(-1)?.sort ?? bar
  }
  return { total, best }
}

/** Writes down for every row the best way in which it meets a word. */
function meet({ terms }: Segment, word: QueryWord, misspelt: boolean, ways: Uint8Array): void {
  const { hits } = terms.packed
  const note = (from: number, to: number, ofName: number, edits: number): void => {
    const [first, end] = terms.hitsOf(from, to)
    const inName = edits * PER_EDIT + ofName
    const elsewhere = edits * PER_EDIT + OTHER
    for (let at = first; at < end; at++) {
      const hit = hits[at] ?? 0
      const way = hit % 2 === 1 ? inName : elsewhere
      const row = hit >>> 1
      if (way < (ways[row] ?? 0)) ways[row] = way
    }
  }
  for (const spelling of word.spellings) {
    const [from, to] = terms.range(spelling)
    const rest = from < to && terms.is(from, spelling) ? from + 1 : from
    note(from, rest, WHOLE, 0)
    note(rest, to, START, 0)
    if (misspelt && word.edits > 0)
      nearWords(terms, spelling, word.edits, word.misspeltStart, (first, end, edits, whole) =>
        note(first, end, whole ? WHOLE : START, edits),
      )
  }
}

/** Puts a match behind all that are as good. */
function insert(best: Match[], match: Match): void {
  let at = best.length
  while (at > 0 && (best[at - 1]?.sort ?? 0) > match.sort) at -= 1
  best.splice(at, 0, match)
}
