import { germanicSpelling, latinSpelling } from '../../lib/latin.ts'
import { compactKey } from '../../lib/text.ts'

/** No word is known by more letters than these. */
export const LONGEST = 32
/** Of scripts without spaces every part of a run is known by so many letters. */
export const PART = 6

const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]'
const LETTER = '[\\p{L}\\p{N}\\p{M}]'
const WORD = new RegExp(`${LETTER}+`, 'gu')
const RUN = new RegExp(`(?:(?=${UNSPACED})${LETTER})+|(?:(?!${UNSPACED})${LETTER})+`, 'gu')
const ANY_UNSPACED = new RegExp(UNSPACED, 'u')
const FIRST_UNSPACED = new RegExp(`^${UNSPACED}`, 'u')
/** Nothing but ASCII, and signs that stand in many names; none of them is a letter or made of others. */
const PLAIN = /^[\t\n\r -~–—‘’“”]*$/
const KATAKANA = /[ァ-ヶ]/g

export interface RawWord {
  readonly text: string
  /** Where it begins, in UTF-16 units. */
  readonly at: number
}

/** The words of a text as they are written. Runs of scripts without spaces are words of their own. */
export function rawWords(text: string): RawWord[] {
  if (PLAIN.test(text)) return plainWords(text)
  const words: RawWord[] = []
  for (const match of text.matchAll(wordsOf(text))) words.push({ text: match[0], at: match.index })
  return words
}

/** The same without a regular expression: most texts are plain, and each record shown has several. */
function plainWords(text: string): RawWord[] {
  const words: RawWord[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isPlainLetter(text.charCodeAt(at))) continue
    const from = at
    while (at < text.length && isPlainLetter(text.charCodeAt(at))) at += 1
    words.push({ text: text.slice(from, at), at: from })
  }
  return words
}

/** 0-9, A-Z, a-z. */
const isPlainLetter = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

const wordsOf = (text: string): RegExp =>
  PLAIN.test(text) ? /[a-z0-9]+/gi : ANY_UNSPACED.test(text) ? RUN : WORD

/** Chinese, Japanese, Korean, Thai …: no spaces tell where a word begins, so any part is to be found. */
export const isUnspaced = (word: string): boolean => !PLAIN.test(word) && FIRST_UNSPACED.test(word)

/** Latin letters and figures alone: as many in each spelling as are written. */
export const isPlain = (word: string): boolean => PLAIN.test(word)

/** A word as it is compared: folded, and katakana as hiragana. */
export function keyOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return compactKey(word).replace(KATAKANA, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/** The ways a written word may be typed, the plain one first: `Müller` is `muller` and `mueller`. */
export function spellingsOf(word: string): readonly string[] {
  if (PLAIN.test(word)) return [word.toLowerCase().slice(0, LONGEST)]
  const lower = word.normalize('NFKC').toLowerCase()
  const spelt = new Set<string>()
  for (const each of [lower, germanicSpelling(lower), latinSpelling(lower)])
    if (each !== undefined) {
      const key = keyOf(each).slice(0, LONGEST)
      if (key !== '') spelt.add(key)
    }
  return [...spelt]
}

/** What a name is ordered by, and compared as a whole: its words, folded, one space apart. `key`: as in termsOf. */
export function nameKey(name: string, key = keyOf): string {
  if (PLAIN.test(name)) return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ')
  const plain = name.normalize('NFKC')
  return (plain.match(wordsOf(plain)) ?? [])
    .map(word => key(word))
    .filter(Boolean)
    .join(' ')
}

/**
 * All a text is found by; a term may be named twice. `joined`: also words that only punctuation parts, as one
 * (`T-Systems` by `tsystems`). `wordTerms`: handed in by whoever takes many texts apart and remembers words.
 */
export function termsOf(text: string, joined: boolean, wordTerms = termsOfWord): string[] {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKC')
  const terms: string[] = []
  for (const word of plain.match(wordsOf(plain)) ?? []) terms.push(...wordTerms(word))
  if (joined && hasInnerSign(plain))
    for (const chunk of plain.split(/\s+/)) terms.push(...joinedSpellings(chunk))
  return terms
}

/** What a name of several words is known by as one: `exxonmobil` finds Exxon Mobil. */
export function compactName(name: string): string | undefined {
  const key = nameKey(name)
  return key.includes(' ') ? key.replaceAll(' ', '').slice(0, LONGEST) : undefined
}

/** Something between letters that is none. */
const INNER_SIGN = new RegExp(`${LETTER}[^\\s\\p{L}\\p{N}\\p{M}]+${LETTER}`, 'u')
const PLAIN_INNER_SIGN = /[a-z0-9][^\sa-z0-9]+[a-z0-9]/i

/** Whether words of a text are parted by no space: only then may `joinedSpellings` tell of any. */
export const hasInnerSign = (text: string): boolean =>
  (PLAIN.test(text) ? PLAIN_INNER_SIGN : INNER_SIGN).test(text)

/** All a word is found by: its spellings, or the parts of a run without spaces. */
export const termsOfWord = (word: string): readonly string[] =>
  isUnspaced(word) ? partsOf(keyOf(word)) : spellingsOf(word)

/** Every ending of a run, cut to `PART`: what begins with a part of the run is found by prefix. */
const partsOf = (run: string): string[] =>
  Array.from({ length: run.length }, (_, at) => run.slice(at, at + PART))

/** The words of a chunk without spaces as one word; none where it is one word anyway. */
export function joinedSpellings(chunk: string): readonly string[] {
  const words = rawWords(chunk)
  if (words.length < 2 || words.some(word => isUnspaced(word.text))) return []
  return spellingsOf(words.map(word => word.text).join(''))
}
