import { remembered } from '../../lib/remembered.ts'
import { isCompany } from './findRow.ts'
import { compareMatches, type Match, type MatchOptions } from './matched.ts'
import { matchWord } from './matchWord.ts'
import { matchWords } from './matchWords.ts'
import type { FindQuery, QueryWord } from './query.ts'
import type { Segment } from './segment.ts'
import { compactName, termsOf, termsOfWord } from './spelling.ts'

/**
 * The best rows in which every word is met, or all of them as one: as many as are asked for, where there are.
 * `misspelt`: whether misspelt words count.
 */
export function match(
  segment: Segment,
  query: FindQuery,
  misspelt: boolean,
  options: Omit<MatchOptions, 'standing'>,
): Match[] {
  const asked = { ...options, standing: segment.documents.standing }
  const lookUp = (word: QueryWord) => segment.words.get(word, misspelt)
  const [word, ...others] = query.words
  if (!word) return []
  const apart =
    others.length === 0
      ? matchWord(lookUp(word), nameMeets(segment, word), asked)
      : matchWords(query.words.map(lookUp), segment.marks, asked)
  if (!query.joined) return apart
  // Names that begin as typed meet the words apart: none is left to be ranked by its name here.
  const joined = matchWord(lookUp(query.joined), () => false, { ...asked, names: [] })
  return joined.length === 0 ? apart : bestOfBoth(apart, joined, options.limit)
}

/** Whether the name of a row meets a word as it is typed. */
function nameMeets({ documents }: Segment, { spellings }: QueryWord): (row: number) => boolean {
  const meets = (term: string) => spellings.some(spelling => term.startsWith(spelling))
  const wordMeets = remembered(word => termsOfWord(word).filter(meets))
  return row => {
    const title = documents.titleAt(row)
    if (termsOf(title, false, wordMeets).length > 0 || termsOf(title, true).some(meets)) return true
    const compact = isCompany({ kind: documents.kindAt(row) }) ? compactName(title) : undefined
    return compact !== undefined && meets(compact)
  }
}

/** Two lists in order as one, each row as the better of them has it. */
function bestOfBoth(a: readonly Match[], b: readonly Match[], limit: number): Match[] {
  const best = new Map<number, Match>()
  for (const each of [...a, ...b].sort(compareMatches)) if (!best.has(each.row)) best.set(each.row, each)
  return [...best.values()].slice(0, limit)
}
