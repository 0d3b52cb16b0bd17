import { words } from '../../../lib/text.ts'
import type { Kind } from '../kind.ts'
import { overlap } from '../softWords.ts'

/** Words that describe: a type, a segment, a product. They tell little and nothing is looked up by them. */
export const text: Kind = {
  prepare(given) {
    const list = words(given)
      .split(' ')
      .filter(word => word !== '')
    return list.length === 0 ? undefined : { text: list.join(' '), words: list, also: [] }
  },
  compare: (a, b, tools) =>
    a.text === b.text ? 1 : overlap(a.words, b.words, tools.rarity, tools).dice * 0.99,
  keys: () => [],
}
