import { inLatin } from '../../../lib/latin.ts'
import { words } from '../../../lib/text.ts'
import type { Kind } from '../kind.ts'
import { both } from '../softWords.ts'
import { cuts } from './company.ts'

/** A name of a person, or a part of one. */
export const person: Kind = {
  prepare(text) {
    const list = words(inLatin(text).replace(/['’]/g, ''))
      .split(' ')
      .filter(word => word !== '')
    return list.length === 0 ? undefined : { text: list.join(' '), words: list, also: [] }
  },
  compare(a, b, { similarity }) {
    const [x, y] = [a, b].map(value => value.text.replaceAll(' ', '')) as [string, string]
    if (x === y) return 1
    const sorted = (list: readonly string[]) => [...list].sort().join(' ')
    // `Smith, John` is John Smith.
    if (sorted(a.words) === sorted(b.words)) return 0.97
    const [short, long] = x.length < y.length ? [x, y] : [y, x]
    if (short.length === 1) return long.startsWith(short) ? 0.75 : 0
    return both(x, y, similarity)
  },
  keys(value) {
    const joined = value.text.replaceAll(' ', '')
    return [`=${joined}`, ...(joined.length >= 4 ? cuts(joined) : [])]
  },
}
