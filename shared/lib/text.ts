/** Accents and vowel points. Marks that make another letter (Japanese voicing, Indic vowels) stay. */
const ACCENTS = /\p{M}(?<=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}])(?<![\u3099\u309A])/gu

/** Letters that are no other letter with an accent. */
const LETTERS: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
}
const LETTER = /[ßøłđæœıς]/g

/** Characters of which only case is folded: ASCII, and signs that stand in names. Most names have no others. */
const PLAIN = '\\x00-\\x7f·–—‘’“”•€'
const ALL_PLAIN = new RegExp(`^[${PLAIN}]*$`)
/** From the first letter of a line that is more than plain to the line's end. */
const BEYOND_PLAIN = new RegExp(`[^${PLAIN}][^\\n]*`, 'g')

/** Folds case, accents and width, so that `Ångström` meets `angstrom`. For comparing, never for showing. */
export function fold(text: string): string {
  if (ALL_PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(LETTER, letter => LETTERS[letter] ?? letter)
    .normalize('NFC')
}

/** Folds each line of a text for itself: the same as line by line, and several times as fast. */
export const foldLines = (text: string): string =>
  text.replace(BEYOND_PLAIN, rest => fold(rest)).toLowerCase()

/** Folded text with only letters and digits, single-spaced. */
export const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** Folded text with nothing but letters and digits: `GTX Pro` and `GTXPro` are the same key. */
export const compactKey = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

/** Whether two names are one to a reader: case, accents and spaces around aside. */
export const isSameName = (a: string, b: string): boolean => fold(a.trim()) === fold(b.trim())

let names: Intl.Collator | undefined

/** The order of names as people read them: numbers by their value, case and accents aside. */
export function byName(a: string, b: string): number {
  // Made when the first two names are compared: a start would wait for its tables.
  names ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return names.compare(a, b)
}
