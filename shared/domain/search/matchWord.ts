import { firstWhere } from '../../lib/firstWhere.ts'
import { compareMatches, type Match, type MatchOptions, rankOf } from './matched.ts'
import { NAME_BEGINS, PER_EDIT, rankClass, SAME_NAME, sortNumber } from './rank.ts'
import type { WordList, WordLists } from './wordLists.ts'

/** Shorter lists are looked through whole for the rows that were opened lately. */
const SHORT = 16

/**
 * The best rows that meet one word. Rows stand in the order in which equally good ones are shown, in every list too:
 * so of each list only its beginning is looked at, way after way until there are enough. `nameMeets`: whether the
 * name of a row alone meets the word.
 */
export function matchWord(
  { lists }: WordLists,
  nameMeets: (row: number) => boolean,
  options: MatchOptions,
): Match[] {
  const { limit, recent, recents, gone, standing } = options
  const best: Match[] = []
  const taken = new Set<number>()
  const isFree = (row: number) => gone[row] !== 1 && !recent.has(row) && !taken.has(row)
  const take = (row: number, rank: number, guessed: boolean) => {
    taken.add(row)
    best.push({ row, sort: sortNumber(rank, recents, recents, standing(row)), guessed })
  }

  const named = function* (): Generator<readonly [row: number, rank: number]> {
    for (const { from, same } of options.names) for (let row = from; row < same; row++) yield [row, SAME_NAME]
    for (const { same, to } of options.names) for (let row = same; row < to; row++) yield [row, NAME_BEGINS]
  }
  if (isRight(lists[0]))
    for (const [row, rank] of named()) {
      if (best.length === limit) break
      if (isFree(row) && nameMeets(row)) take(row, rank, false)
    }

  for (let at = 0; at < lists.length && best.length < limit; ) {
    const way = lists[at]?.way ?? 0
    const from = at
    while (lists[at]?.way === way) at += 1
    const worst = way % PER_EDIT
    const edits = (way - worst) / PER_EDIT
    for (const row of firstRows(lists.slice(from, at), limit - best.length, isFree))
      take(row, rankClass(edits, worst), edits > 0)
  }

  const opened = openedLately(lists, options)
  return opened.length === 0 ? best : [...best, ...opened].sort(compareMatches).slice(0, limit)
}

const isRight = (list: WordList | undefined): boolean => list !== undefined && list.way < PER_EDIT

/** The first rows of some lists, each once, ascending. */
function firstRows(lists: readonly WordList[], most: number, isFree: (row: number) => boolean): number[] {
  const found: number[] = []
  let bar = Number.POSITIVE_INFINITY
  for (const { postings, from, to } of lists) {
    const { start, rows } = postings
    for (let term = from; term < to; term++) {
      const end = start[term + 1] as number
      for (let at = start[term] as number; at < end; at++) {
        const row = rows[at] as number
        if (row >= bar) break
        if (!isFree(row)) continue
        let place = found.length
        while (place > 0 && (found[place - 1] as number) > row) place -= 1
        if (found[place - 1] === row) continue
        found.splice(place, 0, row)
        if (found.length > most) found.pop()
        if (found.length === most) bar = found[most - 1] ?? bar
      }
    }
  }
  return found
}

/** What was opened lately and meets the word: few rows, each looked up in every list. */
function openedLately(lists: readonly WordList[], options: MatchOptions): Match[] {
  const { recent, recents, gone, standing } = options
  const ways = new Map<number, number>()
  if (recent.size === 0) return []
  for (const { way, postings, from, to } of lists) {
    const { start, rows } = postings
    const note = (row: number) => {
      if (gone[row] !== 1 && recent.has(row) && !ways.has(row)) ways.set(row, way)
    }
    for (let term = from; term < to; term++) {
      const [first, end] = [start[term] as number, start[term + 1] as number]
      if (end - first <= SHORT) for (let at = first; at < end; at++) note(rows[at] as number)
      else for (const row of recent.keys()) if (holds(rows, first, end, row)) note(row)
    }
  }
  return Array.from(ways, ([row, way]) => {
    const sort = sortNumber(rankOf(row, way, options), recent.get(row) ?? 0, recents, standing(row))
    return { row, sort, guessed: way >= PER_EDIT }
  })
}

/** Whether a row stands in a part of a list, which ascends. */
function holds(rows: Uint32Array, from: number, to: number, row: number): boolean {
  const at = firstWhere(from, to, each => (rows[each] as number) >= row)
  return at < to && rows[at] === row
}
