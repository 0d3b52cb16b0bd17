import { oneSlip } from '../../../lib/slips.ts'
import { compactKey } from '../../../lib/text.ts'
import type { Kind } from '../kind.ts'

/** Numbers and codes somebody gave: VAT and registration numbers, postcodes, house numbers. */
export const code: Kind = {
  prepare(text) {
    const key = compactKey(text)
    return key === '' ? undefined : { text: key, words: [key], also: [] }
  },
  compare(a, b) {
    if (a.text === b.text) return 1
    return oneSlip(a.text, b.text) ? (a.text.length >= 6 ? 0.9 : 0.75) : 0
  },
  keys({ text }) {
    const half = Math.ceil(text.length / 2)
    return text.length < 6 ? [`=${text}`] : [`=${text}`, `f${text.slice(0, half)}`, `l${text.slice(-half)}`]
  },
}
