import { oneSlip } from '../../../lib/slips.ts'
import type { Kind } from '../kind.ts'

/** Calendar dates, `YYYY-MM-DD` with or without dashes. Other styles are made into it before they come here. */
export const date: Kind = {
  prepare(text) {
    const digits = text.replace(/\D/g, '')
    return digits.length < 4 ? undefined : { text: digits, words: [digits], also: [] }
  },
  compare(a, b) {
    if (a.text === b.text) return 1
    if (a.text.length === 8 && b.text.length === 8 && swapped(a.text) === b.text) return 0.95
    if (oneSlip(a.text, b.text)) return 0.9
    return a.text.length === 8 && b.text.length === 8 && sameParts(a.text, b.text) === 2 ? 0.6 : 0
  },
  keys: ({ text }) => [`=${text}`, `y${text.slice(0, 6)}`, `d${text.slice(4)}`],
}

const swapped = (text: string): string => text.slice(0, 4) + text.slice(6) + text.slice(4, 6)

const sameParts = (a: string, b: string): number =>
  [
    [0, 4],
    [4, 6],
    [6, 8],
  ].filter(([from, to]) => a.slice(from, to) === b.slice(from, to)).length
