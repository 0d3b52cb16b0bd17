import type { Tools } from './kind.ts'

/** From this likeness on one word may be a misspelling of another. */
const SAME_WORD = 0.9
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
  const wa = total(a, weight)
  const wb = total(b, weight)
  if (wa + wb === 0) return { dice: 0, contained: 0 }
  const left = [...b]
  const open: string[] = []
  let [met, metA, metB] = [0, 0, 0]
  const meet = (word: string, other: string, score: number): void => {
    const [x, y] = [score * weight(word), score * weight(other)]
    met += x + y
    metA += x
    metB += y
  }
  for (const word of a) {
    const at = left.indexOf(word)
    if (at < 0) open.push(word)
    else {
      left.splice(at, 1)
      meet(word, word, 1)
    }
  }
  for (const { word, other, score } of misspelt(open, left, similarity)) meet(word, other, score)
  return { dice: Math.min(1, met / (wa + wb)), contained: wa <= wb ? ratio(metA, wa) : ratio(metB, wb) }
}

/** Words that are nearly the same, the likest first, each at most once. */
function misspelt(a: readonly string[], b: readonly string[], similarity: Tools['similarity']): Pair[] {
  const pairs: Pair[] = []
  for (const word of a)
    for (const other of b) {
      const score = likeness(word, other, similarity)
      if (score >= SAME_WORD) pairs.push({ word, other, score })
    }
  if (pairs.length < 2) return pairs
  const [usedA, usedB] = [new Set<string>(), new Set<string>()]
  return pairs
    .sort((x, y) => y.score - x.score || order(x, y))
    .filter(({ word, other }) => {
      if (usedA.has(word) || usedB.has(other)) return false
      usedA.add(word)
      usedB.add(other)
      return true
    })
}

type Pair = { readonly word: string; readonly other: string; readonly score: number }
/** Of equally like pairs the same one is taken whichever side is asked first. */
const order = (x: Pair, y: Pair): number => (mark(x) < mark(y) ? -1 : 1)
const mark = ({ word, other }: Pair): string => (word < other ? `${word} ${other}` : `${other} ${word}`)

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole))

const total = (list: readonly string[], weight: (word: string) => number): number =>
  list.reduce((sum, word) => sum + weight(word), 0)

function likeness(a: string, b: string, similarity: Tools['similarity']): number {
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  if (short < SHORTEST_MISSPELT || short < long * 0.65) return 0
  return DIGIT.test(a) || DIGIT.test(b) ? 0 : both(a, b, similarity)
}
const DIGIT = /\d/

/** The library's score may depend on which text comes first; ours may not. */
export const both = (a: string, b: string, similarity: Tools['similarity']): number =>
  a === b ? 1 : a === '' || b === '' ? 0 : a < b ? similarity(a, b) : similarity(b, a)
