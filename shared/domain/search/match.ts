import type { FindQuery, QueryWord } from './query.ts'
import { MISSED, NAME_BEGINS, PER_EDIT, rankClass, SAME_NAME, sortNumber } from './rank.ts'
import type { Segment } from './segment.ts'
import type { Ways } from './wordWays.ts'

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

export interface Matches {
  readonly total: number
  readonly best: readonly Match[]
}

/**
 * The best rows in which every word is met, and how many there are in all. Only rows that meet the rarest word are
 * looked at; they already stand in the order of their names.
 */
export function match(
  segment: Segment,
  query: FindQuery,
  { limit, recent, recents, gone, misspelt }: MatchOptions,
): Matches {
  const { documents } = segment
  const lookUp = (words: readonly QueryWord[]): Ways[] =>
    // The rarest word first: most rows are left at it.
    words.map(word => segment.words.get(word, misspelt)).sort((a, b) => a.rows.length - b.rows.length)
  const words = lookUp(query.words)
  const joined = query.joined && lookUp([query.joined])
  const { from, same, to } = segment.namesFrom(query.key)
  const best: Match[] = []
  let [total, bar] = [0, Number.POSITIVE_INFINITY]
  for (const row of either(words[0]?.rows, joined?.[0]?.rows)) {
    const apart = met(words, row)
    const way = joined ? Math.min(apart, met(joined, row)) : apart
    if (way === MISSED) continue
    const worst = way % PER_EDIT
    const edits = (way - worst) / PER_EDIT
    if (gone[row] === 1) continue
    total += 1
    const named = edits === 0 && row >= from && row < to
    const rank = named ? (row < same ? SAME_NAME : NAME_BEGINS) : rankClass(edits, worst)
    const opened = recent.size === 0 ? recents : (recent.get(row) ?? recents)
    const sort = sortNumber(rank, opened, recents, documents.standing(row))
    if (sort >= bar) continue
    insert(best, { row, sort, guessed: edits > 0 })
    if (best.length > limit) best.pop()
    if (best.length === limit) bar = best.at(-1)?.sort ?? bar
  }
  return { total, best }
}

const NONE = new Uint32Array(0)

/** Rows of one of two ascending lists or of both, ascending. */
function either(a: Uint32Array = NONE, b: Uint32Array = NONE): Uint32Array {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  const rows = new Uint32Array(a.length + b.length)
  let count = 0
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY]
    rows[count++] = Math.min(left, right)
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return rows.subarray(0, count)
}

/** How a row meets all of some words: edits of all together, and the worst way; MISSED where it does not. */
function met(words: readonly Ways[], row: number): number {
  let [edits, worst] = [0, 0]
  for (const { ways } of words) {
    const way = ways[row] ?? MISSED
    if (way === MISSED) return MISSED
    const how = way % PER_EDIT
    edits += way - how
    if (how > worst) worst = how
  }
  return edits + worst
}

/** Puts a match behind all that are as good. */
function insert(best: Match[], match: Match): void {
  let at = best.length
  while (at > 0 && (best[at - 1]?.sort ?? 0) > match.sort) at -= 1
  best.splice(at, 0, match)
}
