import { inLatin } from '../../../lib/latin.ts'
import { words } from '../../../lib/text.ts'
import type { Kind, Value } from '../kind.ts'
import { overlap } from '../softWords.ts'

/** The word a street word is short for. */
const LONG_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'st street|str street|ave avenue|av avenue|aven avenue|blvd boulevard|blv boulevard|bd boulevard|rd road|dr drive|' +
    'ln lane|ct court|crt court|pl place|plz plaza|sq square|hwy highway|pkwy parkway|pky parkway|ter terrace|tce terrace|cres crescent|' +
    'cr crescent|cct circuit|ste suite|apt apartment|fl floor|bldg building|n north|s south|e east|w west|ne northeast|' +
    'nw northwest|se southeast|sw southwest|first 1|second 2|third 3|fourth 4|fifth 5|sixth 6|seventh 7|eighth 8|' +
    'ninth 9|tenth 10|strasse street|calle street|rue street|via street|avenida avenue|platz place|piazza place'
  )
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
)
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/

/** `… between 5th and 6th`, `… near Hudson`: where to look, not the address. */
const WHERE = / (?:between|bet|near|off|opposite|corner of|at) .*$/
const WEAK = new Set(
  'street avenue boulevard road drive lane court place square highway parkway north south east west suite apartment floor'.split(
    ' ',
  ),
)

/** Street addresses: house number, street, abbreviations spelt out. */
export const address: Kind = {
  prepare(text) {
    const list = words(inLatin(text))
      .replace(WHERE, '')
      .split(' ')
      .filter(word => word !== '')
      .flatMap(spelt)
    return list.length === 0 ? undefined : { text: list.join(' '), words: list, also: [] }
  },
  compare(a, b, tools) {
    if (a.text === b.text) return 1
    const { dice } = overlap(a.words, b.words, word => (WEAK.has(word) ? 0.25 : 1), tools)
    const [x, y] = [numberOf(a), numberOf(b)]
    return x !== undefined && y !== undefined && x !== y ? Math.min(dice, 0.6) : dice * 0.99
  },
  keys(value) {
    const number = numberOf(value)
    const names = value.words.filter(word => !WEAK.has(word) && word !== number)
    return number === undefined
      ? names.map(word => `s${word}`)
      : names.map(word => `${number} ${word.slice(0, 4)}`)
  },
}

const numberOf = ({ words: list }: Value): string | undefined => list.find(word => /^\d+[a-z]?$/.test(word))

/** `hauptstr` and `hauptstrasse` → `haupt street`. */
function spelt(word: string): string[] {
  const compound = /^(.{3,}?)(?:strasse|str)$/.exec(word)?.[1]
  if (compound !== undefined) return [...spelt(compound), 'street']
  const ordinal = ORDINAL.exec(word)?.[1]
  return [ordinal ?? LONG_FORMS[word] ?? word]
}
