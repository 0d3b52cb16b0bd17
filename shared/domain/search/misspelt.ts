import { Slips } from './slips.ts'
import type { Terms } from './terms.ts'

/** Told of words from `from` up to but without `to`; `whole`: the word itself, else its beginning. */
type OnNear = (from: number, to: number, edits: number, whole: boolean) => void

/**
 * Tells all words that are, or (`starts`) begin with, a misspelling of a word by at most `most` edits (see Slips).
 * The sorted words are walked as a tree: a branch is left as soon as it cannot come near any more, and once no edit
 * is left only the letters that must come next are looked up. So the cost hardly depends on how many words there
 * are. A word may be told more than once, with fewer edits later.
 */
export function nearWords(terms: Terms, word: string, most: number, starts: boolean, tell: OnNear): void {
  const slips = new Slips(word, most)
  visit(0, terms.count, 0, 0, most + 1)

  function visit(from: number, to: number, depth: number, last: number, known: number): void {
    const distance = slips.distance(depth)
    let best = known
    if (starts && distance < best && distance <= most) {
      tell(from, to, distance, false)
      best = distance
    }
    let at = from
    if (terms.lengthOf(at) === depth) {
      if (distance <= most && depth > 0) tell(at, at + 1, distance, true)
      at += 1
    }
    // Where beginnings count, a whole word with as many edits still is better.
    const bound = Math.min(best, most)
    const least = slips.least(depth)
    const go = (letter: number, start: number, end: number): void => {
      if (start >= end) return
      slips.write(depth + 1, letter, last)
      if (slips.least(depth + 1) <= bound) visit(start, end, depth + 1, letter, best)
    }
    if (least < bound)
      for (let end = at; at < to; at = end) {
        const letter = terms.letter(at, depth)
        end = endOf(at, to, depth, letter)
        go(letter, at, end)
      }
    else if (least === bound)
      for (const letter of slips.nextLetters(depth, bound)) {
        const start = terms.firstWith(letter, depth, at, to)
        if (start < to && terms.letter(start, depth) === letter)
          go(letter, start, endOf(start, to, depth, letter))
      }
  }

  /** Where the words that go on with a letter end; they are together, so steps are doubled. */
  function endOf(at: number, to: number, depth: number, letter: number): number {
    let [low, step] = [at, 1]
    while (low + step < to && terms.letter(low + step, depth) === letter) {
      low += step
      step *= 2
    }
    return terms.firstWith(letter + 1, depth, low + 1, Math.min(low + step, to))
  }
}
