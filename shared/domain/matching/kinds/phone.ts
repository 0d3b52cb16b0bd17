import { oneSlip } from '../../../lib/slips.ts'
import type { Kind } from '../kind.ts'

/** Digits that end a number and tell it within a country: shorter ends are other people's numbers too. */
const LOCAL = 7
const LONG = 9

/**
 * Telephone numbers by their digits. `+49 (0)30 …`, `0049 30 …` and `030 …` are the same because ends are compared:
 * no table of country codes is needed, nor kept. Two countries' equal last nine digits are taken for one number.
 */
export const phone: Kind = {
  prepare(text) {
    const main = text
      .normalize('NFKC')
      .replace(/(?:ext|x|durchwahl|poste)\.?\s*\d+\s*$/i, '')
      .replace(/\(0\)/g, '')
    const digits = main.replace(/\D/g, '').replace(/^0+/, '')
    if (digits.length < LOCAL - 1) return undefined
    return { text: digits, words: [digits], also: [] }
  },
  compare(a, b) {
    const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text]
    if (short === long) return 1
    if (short.length >= LONG && long.endsWith(short)) return 0.99
    if (short.length >= LONG && long.slice(-LONG) === short.slice(-LONG)) return 0.95
    if (long.endsWith(short) || (short.length >= LOCAL && long.slice(-LOCAL) === short.slice(-LOCAL)))
      return 0.9
    if (short.length >= LONG && oneSlip(short, long)) return 0.8
    // The same exchange: another line of the same house, often.
    return short.length >= LONG && short.slice(0, -4) === long.slice(0, -4) ? 0.55 : 0
  },
  keys: ({ text }) => [`=${text.slice(-LOCAL)}`, `h${text.slice(-LONG - 1, -4)}`, `t${text.slice(-4)}`],
}
