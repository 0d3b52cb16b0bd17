import { inLatin } from '../../../lib/latin.ts'
import { words } from '../../../lib/text.ts'
import type { Kind } from '../kind.ts'
import { both, overlap } from '../softWords.ts'

/** Towns, regions, countries: many records share one, so nothing is looked up by them. */
export const place: Kind = {
  prepare(text) {
    const list = words(inLatin(text))
      .split(' ')
      .filter(word => word !== '')
    return list.length === 0 ? undefined : { text: list.join(' '), words: list, also: [] }
  },
  compare(a, b, tools) {
    if (a.text === b.text) return 1
    // `New York` and `New York City`.
    const { contained, dice } = overlap(a.words, b.words, () => 1, tools)
    if (contained > 0.94 && dice >= 0.6) return 0.92
    return Math.max(
      both(a.text.replaceAll(' ', ''), b.text.replaceAll(' ', ''), tools.similarity) * 0.98,
      dice * 0.9,
    )
  },
  keys: () => [],
}
