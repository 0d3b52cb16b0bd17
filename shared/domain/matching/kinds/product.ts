import { compactKey } from '../../../lib/text.ts'
import type { Kind, Tools, Value } from '../kind.ts'
import { overlap } from '../softWords.ts'

const SHORTEST_CODE = 5
/** A code more products carry than this allows is a size or a standard: `1080p`. */
const TELLING = 0.6
const SAME_CODE = 0.97
const PART_OF_CODE = 0.9

/** Names of products: their words by how rare they are, and codes of makers, however they are cut and joined. */
export const product: Kind = {
  prepare(text) {
    const list = text
      .normalize('NFKC')
      .split(/\s+/)
      .map(compactKey)
      .filter(word => word !== '')
    return list.length === 0 ? undefined : { text: list.join(' '), words: list, also: [] }
  },
  compare(a, b, tools) {
    if (a.text === b.text) return 1
    return Math.max(overlap(a.words, b.words, tools.rarity, tools).dice * 0.99, codes(a, b, tools))
  },
  keys: value => [
    ...new Set(
      value.words.flatMap(word =>
        isCode(word) ? [`w${word}`, `f${word.slice(0, 5)}`, `l${word.slice(-5)}`] : [`w${word}`],
      ),
    ),
  ],
}

const isCode = (word: string): boolean => word.length >= SHORTEST_CODE && /\d/.test(word)

function codes(a: Value, b: Value, { rarity }: Tools): number {
  let most = 0
  for (const one of a.words) {
    if (!isCode(one) || rarity(one) < TELLING) continue
    for (const other of b.words) {
      if (!isCode(other) || rarity(other) < TELLING) continue
      if (one === other) return SAME_CODE
      if (one.startsWith(other) || other.startsWith(one) || one.endsWith(other) || other.endsWith(one))
        most = PART_OF_CODE
    }
  }
  return most
}
