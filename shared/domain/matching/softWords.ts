import type { Tools } from './kind.ts'

/** From this likeness on one word may be a misspelling of another. */
const SAME_WORD = 0.88
/** Shorter words must be equal: one letter of three is another word. */
const SHORTEST_MISSPELT = 4

export interface Overlap {
  /** Twice the weight of what meets over the weight of all: 0 to 1. */
  readonly dice: number
  /** What meets of the lighter side, over that side's weight: 1 where one holds the other. */
  readonly contained: number
}

/** How far two lists of words meet, each word once, each by its weight; a misspelt word meets in part. */
export function overlap(
  a: readonly string[],
  b: readonly string[],
  weight: (word: string) => number,
  { similarity }: Tools,
): Overlap {
  const left = [...b]
  const wa = total(a, weight)
  const wb = total(b, weight)
  let met = 0
  let metA = 0
  let metB = 0
  const open: string[] = []
  for (const word of a) {
    const at = left.indexOf(word)
    if (at < 0) open.push(word)
    else {
      left.splice(at, 1)
      const each = weight(word)
      met += 2 * each
      metA += each
      metB += each
    }
  }
  const pairs = open
    .flatMap(word => left.map(other => ({ word, other, score: likeness(word, other, similarity) })))
    .filter(pair => pair.score >= SAME_WORD)
    .sort((x, y) => y.score - x.score || order(x, y))
  const used = new Set<string>()
  for (const { word, other, score } of pairs) {
    if (used.has(`a ${word}`) || used.has(`b ${other}`)) continue
    used.add(`a ${word}`).add(`b ${other}`)
    met += score * (weight(word) + weight(other))
    metA += score * weight(word)
    metB += score * weight(other)
  }
  if (wa + wb === 0) return { dice: 0, contained: 0 }
  return { dice: Math.min(1, met / (wa + wb)), contained: wa <= wb ? ratio(metA, wa) : ratio(metB, wb) }
}

type Pair = { readonly word: string; readonly other: string }
/** Of equally like pairs the same one is taken whichever side is asked first. */
const order = (x: Pair, y: Pair): number => (mark(x) < mark(y) ? -1 : 1)
const mark = ({ word, other }: Pair): string => (word < other ? `${word} ${other}` : `${other} ${word}`)

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole))

const total = (list: readonly string[], weight: (word: string) => number): number =>
  list.reduce((sum, word) => sum + weight(word), 0)

function likeness(a: string, b: string, similarity: Tools['similarity']): number {
  if (/\d/.test(a) || /\d/.test(b)) return 0
  if (a.length < SHORTEST_MISSPELT || b.length < SHORTEST_MISSPELT) return 0
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  return short < long * 0.65 ? 0 : both(a, b, similarity)
}

/** The library's score may depend on which text comes first; ours may not. */
export const both = (a: string, b: string, similarity: Tools['similarity']): number =>
  a === b ? 1 : a === '' || b === '' ? 0 : a < b ? similarity(a, b) : similarity(b, a)
