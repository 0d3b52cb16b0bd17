import { fold } from './text.ts'

/** How the letter is spelt out where a keyboard lacks it; folding only takes the marks off. */
const GERMANIC: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/** Greek by ELOT 743, Cyrillic as passports and newspapers write it. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo ' +
    'аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ' +
    'іi їyi єye ґg ђdj јj љlj њnj ћc џdz ўu ѓg ќk ѕdz'
  )
    .split(' ')
    .map(pair => [pair.charAt(0), pair.slice(1)]),
)

/** Ukrainian reads some letters otherwise; it is told by letters Russian lacks. */
const UKRAINIAN: Readonly<Record<string, string>> = { и: 'y', г: 'h', ї: 'i' }
const UKRAINIAN_LETTER = /[іїєґ]/

/** Two Greek letters that are one sound. */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ο[υύ]/g, 'ou'],
  [/α[υύ]/g, 'av'],
  [/ε[υύ]/g, 'ev'],
  [/^μπ/g, 'b'],
  [/γγ/g, 'ng'],
]

const GERMANIC_LETTER = /[äöüøå]/
const GREEK = /\p{Script=Greek}/u
const GREEK_OR_CYRILLIC = /[\p{Script=Greek}\p{Script=Cyrillic}]/u

/** `müller` → `mueller`, `ørsted` → `oersted`; undefined where nothing is spelt out. The word is lower case. */
export const germanicSpelling = (word: string): string | undefined =>
  GERMANIC_LETTER.test(word) ? word.replace(/[äöüøå]/g, letter => GERMANIC[letter] ?? letter) : undefined

/** A Greek or Cyrillic word in Latin letters: `αθήνα` → `athina`; undefined for others. Lower case. */
export function latinSpelling(word: string): string | undefined {
  if (!GREEK_OR_CYRILLIC.test(word)) return undefined
  let text = word
  if (GREEK.test(word)) for (const [pair, sound] of GREEK_PAIRS) text = text.replace(pair, sound)
  const own = UKRAINIAN_LETTER.test(word) ? UKRAINIAN : {}
  return Array.from(text, letter => own[letter] ?? LATIN[letter] ?? LATIN[fold(letter)] ?? letter).join('')
}

const GREEK_OR_CYRILLIC_RUN = /[\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+/gu

/** A text in lower case with its Greek and Cyrillic words in Latin letters; others stay as they are. */
export const inLatin = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(GREEK_OR_CYRILLIC_RUN, run => latinSpelling(run) ?? run)
