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
 * A company's name as words to compare: folded, in Latin letters where the script has a spelling, without `The`
 * and legal forms (`The Nordlicht Handels GmbH & Co. KG` → `nordlicht handels`). Never empty for a name with letters.
 */
export function companyWords(name: string): readonly string[] {
  return withoutLegalForms(words(joinInitials(fold(inLatin(name)))).split(' '))
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
    return { text: list.join(' '), words: list, also: [...also] }
  },
  compare,
  keys,
}

const telling = (text: string): readonly string[] => {
  const all = companyWords(text).filter(word => word !== '')
  const some = all.filter(word => !LINKS.has(word))
  return some.length > 0 ? some : all
}

/** What a name of a known other kind is worth: asked about, never taken for sure. */
const SAME_KNOWN = 0.96
const INITIALS = 0.86
const ABBREVIATED = 0.78
const BEGINS = 0.86
const WITHIN = 0.74

function compare(a: Value, b: Value, tools: Tools): number {
  const [x, y] = [compact(a), compact(b)]
  if (x === y) return 1
  if (a.also.includes(y) || b.also.includes(x)) return 0.98
  if (a.also.some(other => other.startsWith(KNOWN) && b.also.includes(other))) return SAME_KNOWN
  if (numbersDiffer(a.words, b.words)) return 0.3
  const weight = (word: string): number => (WEAK.has(word) ? WEAK_WEIGHT : 1) * tools.rarity(word)
  const { dice, contained } = overlap(a.words, b.words, weight, tools)
  return Math.max(
    dice * 0.99,
    contained > 0.94 ? inside(a, b, dice) : 0,
    initialsOf(a) === y || initialsOf(b) === x ? INITIALS : 0,
    abbreviates(a, b) || abbreviates(b, a) ? ABBREVIATED : 0,
    whole(x, y, tools),
  )
}

const compact = (value: Value): string => value.text.replaceAll(' ', '')

/** `Store 12` and `Store 13`: names that count are told apart by their number. */
function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map(list =>
    list
      .filter(word => /\d/.test(word))
      .sort()
      .join(' '),
  )
  return x !== y && x !== '' && y !== ''
}

/** `Berkshire` in `Berkshire Hathaway`: more where it begins the name, for that is how names are cut short. */
const inside = (a: Value, b: Value, dice: number): number =>
  Math.max(dice, a.words[0] === b.words[0] && (a.words[0]?.length ?? 0) > 2 ? BEGINS : WITHIN)

/** One letter more or less in names written as one word, when the words are cut elsewhere. */
function whole(x: string, y: string, { similarity }: Tools): number {
  const [short, long] = [x.length, y.length].sort((m, n) => m - n) as [number, number]
  if (short < 6 || short < long * 0.85 || /\d/.test(x) || /\d/.test(y)) return 0
  const score = both(x, y, similarity)
  return score >= 0.95 ? score * 0.95 : 0
}

const initialsOf = (value: Value): string | undefined =>
  value.words.length > 1 ? value.words.map(word => word.charAt(0)).join('') : undefined

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
  const initials = initialsOf(value)
  if (initials !== undefined) list.add(`=${initials}`)
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
