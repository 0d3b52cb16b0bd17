import type { Mark } from './found.ts'
import type { QueryWord } from './query.ts'
import {
  compactName,
  isUnspaced,
  joinedSpellings,
  keyOf,
  nameKey,
  rawWords,
  spellingsOf,
} from './spelling.ts'

/** How a text is known: by its words, also by chunks of them (a name), also as one word (a company's). */
export type KnownAs = 'text' | 'name' | 'company'

/** Where a word of the query stands in a text. */
export interface WordMark {
  readonly mark: Mark
  /** Place of the word in the query. */
  readonly word: number
}

/** Every place in a text where a word of the query is met as it should be spelt. */
export function marksIn(text: string, words: readonly QueryWord[], as: KnownAs): WordMark[] {
  const marks: WordMark[] = []
  const note = (word: number, from: number, to: number) => marks.push({ word, mark: [from, to] })
  for (const { text: raw, at } of rawWords(text)) {
    for (const [i, { spellings }] of words.entries()) {
      const part = isUnspaced(raw) ? partOf(raw, spellings) : startOf(raw, spellings)
      if (part) note(i, at + part[0], at + part[1])
    }
  }
  if (as === 'text') return marks
  // `tsystems` of `T-Systems`: only where no word by itself would do.
  for (const chunk of text.matchAll(/\S+/g)) {
    const joined = joinedSpellings(chunk[0])
    for (const [i, { spellings }] of words.entries())
      if (!marks.some(mark => mark.word === i) && meets(joined, spellings))
        note(i, chunk.index, chunk.index + chunk[0].length)
  }
  const compact = as === 'company' ? compactName(text) : undefined
  for (const [i, { spellings }] of words.entries()) {
    if (compact === undefined || marks.some(mark => mark.word === i)) continue
    const spelling = spellings.find(each => compact.startsWith(each))
    if (spelling !== undefined) note(i, ...compactMark(text, spelling.length))
  }
  return marks
}

/** The beginning of a name that makes so many letters of it as one word. */
function compactMark(name: string, letters: number): Mark {
  const from = rawWords(name)[0]?.at ?? 0
  const lengthOf = (part: string) => nameKey(part).replaceAll(' ', '').length
  return [from, from + lettersFor(name.slice(from), letters, lengthOf)]
}

/** What of a text a misspelt word of the query may mean. */
export function guessesIn(
  text: string,
  words: readonly QueryWord[],
  which: ReadonlySet<number>,
  as: KnownAs,
): WordMark[] {
  const marks: WordMark[] = []
  const look = (known: readonly string[], from: number, to: number): void => {
    for (const i of which) {
      const word = words[i]
      if (word && word.edits > 0 && known.some(each => isNear(each, word)))
        marks.push({ word: i, mark: [from, to] })
    }
  }
  for (const { text: raw, at } of rawWords(text))
    if (!isUnspaced(raw)) look(spellingsOf(raw), at, at + raw.length)
  if (marks.length > 0 || as === 'text') return marks
  for (const chunk of text.matchAll(/\S+/g))
    look(joinedSpellings(chunk[0]), chunk.index, chunk.index + chunk[0].length)
  const compact = as === 'company' ? compactName(text) : undefined
  if (compact !== undefined && marks.length === 0) look([compact], 0, text.length)
  return marks
}

const meets = (known: readonly string[], wanted: readonly string[]): boolean =>
  known.some(each => wanted.some(spelling => each.startsWith(spelling)))

/** Of a word with spaces around it: the part from its start that spells one of the spellings. */
function startOf(raw: string, spellings: readonly string[]): Mark | undefined {
  const known = spellingsOf(raw)
  for (const [i, each] of known.entries())
    for (const spelling of spellings)
      if (each.startsWith(spelling))
        return [0, lettersFor(raw, spelling.length, part => (spellingsOf(part)[i] ?? keyOf(part)).length)]
  return undefined
}

/** Of a run without spaces: the part that spells one of the spellings. */
function partOf(raw: string, spellings: readonly string[]): Mark | undefined {
  const key = keyOf(raw)
  const lengthOf = (part: string) => keyOf(part).length
  for (const spelling of spellings) {
    const at = key.indexOf(spelling)
    if (at < 0) continue
    const from = at === 0 ? 0 : lettersFor(raw, at, lengthOf)
    return [from, lettersFor(raw, at + spelling.length, lengthOf)]
  }
  return undefined
}

/** How much of a word, in whole letters with their marks, makes so many letters of its spelling. */
function lettersFor(raw: string, wanted: number, lengthOf: (part: string) => number): number {
  const ends = Array.from(raw.matchAll(/.[\p{M}ﾞﾟ]*/gsu), match => match.index + match[0].length)
  return ends.find(end => lengthOf(raw.slice(0, end)) >= wanted) ?? raw.length
}

const isNear = (known: string, { spellings, edits, misspeltStart }: QueryWord): boolean =>
  spellings.some(spelling => nearness(known, spelling, misspeltStart) <= edits)

/** Edits between a word (or, with `starts`, the nearest beginning of it) and how it was typed. */
export function nearness(known: string, typed: string, starts: boolean): number {
  const rows = [Array.from({ length: typed.length + 1 }, (_, i) => i)]
  for (let j = 1; j <= known.length; j++) {
    const row = [j]
    for (let i = 1; i <= typed.length; i++) {
      const same = known[j - 1] === typed[i - 1]
      let edits = Math.min(
        (rows[j - 1]?.[i - 1] ?? 0) + (same ? 0 : 1),
        (rows[j - 1]?.[i] ?? 0) + 1,
        (row[i - 1] ?? 0) + 1,
      )
      if (j > 1 && i > 1 && known[j - 1] === typed[i - 2] && known[j - 2] === typed[i - 1])
        edits = Math.min(edits, (rows[j - 2]?.[i - 2] ?? 0) + 1)
      row.push(edits)
    }
    rows.push(row)
  }
  const last = rows.map(row => row[typed.length] ?? 0)
  return starts ? Math.min(...last) : (last.at(-1) ?? 0)
}
