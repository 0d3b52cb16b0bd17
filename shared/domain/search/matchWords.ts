import { compareMatches, type Match, type MatchOptions, rankOf } from './matched.ts'
import { PER_EDIT, sortNumber } from './rank.ts'
import type { RowMarks } from './rowMarks.ts'
import type { WordLists } from './wordLists.ts'

/** The best rows in which each of several words is met. */
export function matchWords(words: readonly WordLists[], marks: RowMarks, options: MatchOptions): Match[] {
  const { limit, recent, recents, gone, standing } = options
  const best: Match[] = []
  let bar = Number.POSITIVE_INFINITY
  marks.eachMet(words, (row, way) => {
    if (gone[row] === 1) return
    const opened = recent.size === 0 ? recents : (recent.get(row) ?? recents)
    const sort = sortNumber(rankOf(row, way, options), opened, recents, standing(row))
    if (sort > bar) return
    insert(best, { row, sort, guessed: way >= PER_EDIT })
    if (best.length > limit) best.pop()
    if (best.length === limit) bar = best.at(-1)?.sort ?? bar
  })
  return best
}

function insert(best: Match[], match: Match): void {
  let at = best.length
  while (at > 0 && compareMatches(match, best[at - 1] as Match) < 0) at -= 1
  best.splice(at, 0, match)
}
