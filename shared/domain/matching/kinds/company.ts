import { germanicSpelling, inLatin } from '../../../lib/latin.ts'
import { fold, words } from '../../../lib/text.ts'
import type { Kind, Tools, Value } from '../kind.ts'
import { withoutLegalForms } from '../legalForms.ts'
import { both, overlap } from '../softWords.ts'
import { wellKnownGroup } from '../wellKnown.ts'

/** `S.p.A.`, `B.V.`, `A/S` → one word, so that they are seen as the legal forms they are. */
const joinInitials = (text: string): string =>
  text
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/\b(\p{L})\/(\p{L})\b/gu, '$1$2')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[&+]/g, ' and ')

/**
 * A company's name as words to compare: folded, without `The` and legal forms
 * (`The Nordlicht Handels GmbH & Co. KG` → `nordlicht handels`). Never empty for a name with letters.
 */
export function companyWords(name: string): readonly string[] {
  return withoutLegalForms(words(joinInitials(fold(name))).split(' '))
}

/** Words between names that tell nothing. */
const LINKS = new Set('and und et y e og och en of the'.split(' '))
/** Words so many companies carry that they tell little. */
const WEAK = new Set(
  (
    'group groupe gruppe grupo gruppo holding holdings international global worldwide services service solutions ' +
    'technologies technology systems systeme software consulting partners enterprises enterprise industries com net'
  ).split(' '),
)
const WEAK_WEIGHT = 0.35

/** Marks the number of a well-known company among the other forms of a name. */
const KNOWN = '#'

const DIGIT = /\d/
const BRACKET = /[([（【][^)\]）】]*[)\]）】]/gu

/** Names of organisations: likeness of words, one within the other, initials, abbreviations, known other names. */
export const company: Kind = {
  prepare(text) {
    // What stands in brackets says which of several, not who.
    const outside = text.normalize('NFKC').replace(BRACKET, ' ')
    const own = telling(outside)
    const list = own.length > 0 ? own : telling(text)
    if (list.length === 0) return undefined
    const also = new Set<string>()
    const germanic = germanicSpelling(text.normalize('NFKC').replace(BRACKET, ' ').toLowerCase())
    if (germanic !== undefined) also.add(telling(germanic).join(''))
    const group = wellKnownGroup(list.join(''))
    if (group !== undefined) also.add(`${KNOWN}${group}`)
    return {
      text: list.join(' '),
      words: list,
      also: [...also],
      joined: list.join(''),
      numbers: numbersOf(list),
      ...(list.length > 1 && { initials: list.map(word => word.charAt(0)).join('') }),
    }
  },
  compare,
  keys,
}

const telling = (text: string): readonly string[] => {
  const all = companyWords(inLatin(text)).filter(word => word !== '')
  const some = all.filter(word => !LINKS.has(word))
  return some.length > 0 ? some : all
}

/** What a name of a known other kind is worth: asked about, never taken for sure. */
const SAME_KNOWN = 0.96
const INITIALS = 0.86
const ABBREVIATED = 0.78
const BEGINS = 0.86
/** A beginning of words many companies have is nobody's short name. */
const TELLING = 0.6

function compare(a: Value, b: Value, tools: Tools): number {
  const [x, y] = [compact(a), compact(b)]
  if (x === y) return 1
  if (a.also.length > 0 && a.also.includes(y)) return 0.98
  if (b.also.length > 0 && b.also.includes(x)) return 0.98
  if (a.also.some(other => other.startsWith(KNOWN) && b.also.includes(other))) return SAME_KNOWN
  if (numbersDiffer(a, b)) return 0
  const weight = (word: string): number => (WEAK.has(word) ? WEAK_WEIGHT : 1) * tools.rarity(word)
  const { dice } = overlap(a.words, b.words, weight, tools)
  return Math.max(
    inside(a, b, dice * 0.99, tools),
    a.initials === y || b.initials === x ? INITIALS : 0,
    abbreviates(a, b) || abbreviates(b, a) ? ABBREVIATED : 0,
    whole(x, y, tools),
  )
}

const compact = ({ joined, text }: Value): string => joined ?? text.replaceAll(' ', '')

const numbersOf = (list: readonly string[]): string =>
  list
    .filter(word => /\d/.test(word))
    .sort()
    .join(' ')

/** `Store 12` and `Store 13`: names that count are told apart by their number. */
const numbersDiffer = (a: Value, b: Value): boolean =>
  a.numbers !== b.numbers && Boolean(a.numbers) && Boolean(b.numbers)

/** `Berkshire` for `Berkshire Hathaway`: names are cut short to how they begin. */
function inside(a: Value, b: Value, dice: number, { rarity }: Tools): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const begins = short.words.every((word, at) => word === long.words[at])
  const tells = short.words.some(word => word.length > 2 && !WEAK.has(word) && rarity(word) >= TELLING)
  return begins && tells ? Math.max(dice, BEGINS) : dice
}

/** One letter more or less in names written as one word, when the words are cut elsewhere. */
function whole(x: string, y: string, { similarity }: Tools): number {
  const [short, long] = [x.length, y.length].sort((m, n) => m - n) as [number, number]
  if (short < 6 || short < long * 0.85 || DIGIT.test(x) || DIGIT.test(y)) return 0
  const score = both(x, y, similarity)
  return score >= 0.95 ? score * 0.95 : 0
}

/**
 * `msft` for `microsoft`, `jpm` for `jpmorgan`: three to five letters that begin the first word, or run through it
 * from its first letter to its last without its vowels.
 */
function abbreviates(a: Value, b: Value): boolean {
  const [short = '', word = ''] = [a.words[0], b.words[0]]
  if (a.words.length !== 1 || short.length < 3 || short.length > 5 || word.length < short.length + 2)
    return false
  if (!/^[a-z]+$/.test(short)) return false
  if (/^.[^aeiou]+$/.test(short) === false) return false
  if (word.startsWith(short)) return true
  if (short.at(-1) !== word.at(-1)) return false
  let at = 0
  for (const letter of word) if (letter === short[at]) at++
  return at === short.length && short.charAt(0) === word.charAt(0)
}

function keys(value: Value): readonly string[] {
  const joined = compact(value)
  const list = new Set<string>([`=${joined}`])
  for (const other of value.also) list.add(`=${other}`)
  if (value.initials !== undefined) list.add(`=${value.initials}`)
  for (const word of value.words)
    if (!WEAK.has(word)) {
      list.add(`w${word}`)
      if (word.length >= SHORTEST_CUT && !/\d/.test(word)) for (const cut of cuts(word)) list.add(cut)
    }
  const [first = ''] = value.words
  if (/^[a-z]{5,}$/.test(first)) list.add(`a${first.charAt(0)}${first.at(-1)}`).add(`p${first.slice(0, 3)}`)
  else if (value.words.length === 1 && /^.[^aeiou]{2,4}$/.test(first))
    list.add(`a${first.charAt(0)}${first.at(-1)}`).add(`p${first.slice(0, 3)}`)
  return [...list]
}

const SHORTEST_CUT = 4

/** A misspelt word still has its beginning, its end, or its consonants. */
export function cuts(word: string): string[] {
  const bones =
    word.charAt(0) +
    word
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
  const half = Math.max(3, Math.ceil(word.length / 2))
  return [`c${bones}`, `f${word.slice(0, half)}`, `l${word.slice(-half)}`]
}
