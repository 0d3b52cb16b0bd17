import { remembered } from '../../lib/remembered.ts'
import type { Mark } from './found.ts'
import type { QueryWord } from './query.ts'
import {
  compactName,
  hasInnerSign,
  isPlain,
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

/** The words of one search, as they are looked for in texts; the records of one list repeat their words. */
export class Sought {
  constructor(readonly words: readonly QueryWord[]) {}

  /** As spellingsOf tells. */
  readonly spellings = remembered(spellingsOf)

  /** Of each word of the query what of a word meets it, where it does. */
  readonly partsOf = remembered((raw): readonly (Mark | undefined)[] => {
    const unspaced = isUnspaced(raw)
    return this.words.map(({ spellings }) =>
      unspaced ? partOf(raw, spellings) : startOf(raw, this.spellings(raw), spellings),
    )
  })
}

/** Every place in a text where a word of the query is met as it should be spelt. */
export function marksIn(text: string, { words, partsOf }: Sought, as: KnownAs): WordMark[] {
  const marks: WordMark[] = []
  const missing = new Set(words.keys())
  const note = (word: number, from: number, to: number) => {
    marks.push({ word, mark: [from, to] })
    missing.delete(word)
  }
  for (const { text: raw, at } of rawWords(text)) {
    const parts = partsOf(raw)
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]
      if (part) note(i, at + part[0], at + part[1])
    }
  }
  if (as === 'text' || missing.size === 0) return marks
  // `tsystems` of `T-Systems`: only where no word by itself would do.
  for (const chunk of hasInnerSign(text) ? text.matchAll(/\S+/g) : []) {
    const joined = joinedSpellings(chunk[0])
    for (const i of [...missing])
      if (meets(joined, words[i]?.spellings ?? [])) note(i, chunk.index, chunk.index + chunk[0].length)
  }
  const compact = as === 'company' && missing.size > 0 ? compactName(text) : undefined
  if (compact === undefined) return marks
  for (const i of [...missing]) {
    const spelling = words[i]?.spellings.find(each => compact.startsWith(each))
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

/**
 * What of a text a misspelt word of the query may mean. `isNear`: whether a spelling may be meant by a word of it, by
 * its place.
 */
export function guessesIn(
  text: string,
  { spellings }: Sought,
  which: ReadonlySet<number>,
  as: KnownAs,
  isNear: (spelling: string, word: number) => boolean,
): WordMark[] {
  const marks: WordMark[] = []
  const look = (known: readonly string[], from: number, to: number): void => {
    for (const word of which)
      if (known.some(each => isNear(each, word))) marks.push({ word, mark: [from, to] })
  }
  for (const { text: raw, at } of rawWords(text))
    if (!isUnspaced(raw)) look(spellings(raw), at, at + raw.length)
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
function startOf(raw: string, known: readonly string[], spellings: readonly string[]): Mark | undefined {
  for (const [i, each] of known.entries())
    for (const spelling of spellings)
      if (each.startsWith(spelling)) {
        if (isPlain(raw)) return [0, spelling.length]
        return [0, lettersFor(raw, spelling.length, part => (spellingsOf(part)[i] ?? keyOf(part)).length)]
      }
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
