import type { Terms } from './terms.ts'

/** Told of words from `from` up to but without `to`; `whole`: the word itself, else its beginning. */
type OnNear = (from: number, to: number, edits: number, whole: boolean) => void

/**
 * Tells all words that are, or (`starts`) begin with, a misspelling of a word by at most `most` edits: a letter
 * more, less or other, or two neighbours swapped. The sorted words are walked as a tree, and a branch is left as
 * soon as it cannot come near any more; so the cost hardly depends on how many words there are. A word may be
 * told more than once, with fewer edits later.
 */
export function nearWords(terms: Terms, word: string, most: number, starts: boolean, tell: OnNear): void {
  const length = word.length
  // One row of the table of edit distances per letter of the path walked.
  const rows = Array.from({ length: length + most + 2 }, () => new Uint8Array(length + 1))
  const path = new Uint16Array(length + most + 2)
  const wanted = Uint16Array.from(word, letter => letter.charCodeAt(0))
  const first = rows[0] as Uint8Array
  for (let i = 0; i <= length; i++) first[i] = i
  visit(0, terms.count, 0, most + 1)

  function visit(from: number, to: number, depth: number, known: number): void {
    const distance = rows[depth]?.[length] ?? 0
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
    while (at < to) {
      const letter = terms.letter(at, depth)
      const end = endOf(at, to, depth, letter)
      path[depth + 1] = letter
      // Where beginnings count, a whole word with as many edits still is better.
      if (fill(depth + 1, letter) <= Math.min(best, most)) visit(at, end, depth + 1, best)
      at = end
    }
  }

  /** Where the words that go on with a letter end; they are together, so steps are doubled. */
  function endOf(at: number, to: number, depth: number, letter: number): number {
    let [low, step] = [at, 1]
    while (low + step < to && terms.letter(low + step, depth) === letter) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, to)
    low += 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (terms.letter(middle, depth) === letter) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The row of the path with one more letter (optimal string alignment). Answers its least distance. */
  function fill(depth: number, letter: number): number {
    const row = rows[depth]
    const above = rows[depth - 1]
    if (!row || !above) return MOST
    const twoAbove = rows[depth - 2]
    const before = path[depth - 1]
    row[0] = depth
    let least = depth
    for (let i = 1; i <= length; i++) {
      const same = wanted[i - 1] === letter
      let edits = Math.min((above[i - 1] ?? 0) + (same ? 0 : 1), (above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1)
      if (twoAbove && i > 1 && wanted[i - 2] === letter && wanted[i - 1] === before)
        edits = Math.min(edits, (twoAbove[i - 2] ?? 0) + 1)
      row[i] = edits
      if (edits < least) least = edits
    }
    return least
  }
}

const MOST = 255
