import type { Terms } from './terms.ts'

/** Told of words from `from` up to but without `to`; `whole`: the word itself, else its beginning. */
type OnNear = (from: number, to: number, edits: number, whole: boolean) => void

/**
 * Tells all words that are, or (`starts`) begin with, a misspelling of a word (of 32 letters at most) by at most
 * `most` edits: a letter more, less or other, or two neighbours swapped. A word may be told more than once, with
 * fewer edits later.
 *
 * The sorted words are walked as a tree. Of the path walked, a bit per beginning of the wanted word says whether it
 * is within so many edits (Wu and Manber, with swaps): a step costs a few operations however long the word is. Once
 * no edit is left, only the letters that must come next are looked up.
 */
export function nearWords(terms: Terms, word: string, most: number, starts: boolean, tell: OnNear): void {
  const length = word.length
  const whole = 1 << (length - 1)
  const all = length === 32 ? -1 : (1 << length) - 1
  /** Of each letter of the word a bit for each of its places. */
  const places = new Map<number, number>()
  for (let i = 0; i < length; i++)
    places.set(word.charCodeAt(i), (places.get(word.charCodeAt(i)) ?? 0) | (1 << i))
  const placesOf = (letter: number): number => places.get(letter) ?? 0

  // Per letter of the path and number of edits: bit i says that i + 1 letters of the word are within them.
  const width = most + 1
  const within = new Int32Array((length + most + 2) * width)
  for (let edits = 0; edits <= most; edits++) within[edits] = ((1 << edits) - 1) & all
  visit(0, terms.count, 0, 0, width)

  function visit(from: number, to: number, depth: number, last: number, known: number): void {
    const distance = distanceAt(depth)
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
    const least = leastAt(depth)
    const go = (letter: number, start: number, end: number): void => {
      if (start >= end) return
      fill(depth + 1, letter, last)
      if (leastAt(depth + 1) <= bound) visit(start, end, depth + 1, letter, best)
    }
    if (least < bound)
      for (let end = at; at < to; at = end) {
        const letter = terms.letter(at, depth)
        end = endOf(at, to, depth, letter)
        go(letter, at, end)
      }
    else if (least === bound)
      for (let next = nextPlaces(depth, bound, last); next !== 0; ) {
        const letter = word.charCodeAt(31 - Math.clz32(next))
        next &= ~placesOf(letter)
        const start = terms.firstWith(letter, depth, at, to)
        go(letter, start, terms.firstWith(letter + 1, depth, start, to))
      }
  }

  /** Edits between the path and the whole word, more than `most` where there are more. */
  function distanceAt(depth: number): number {
    let edits = 0
    while (edits <= most && ((within[depth * width + edits] ?? 0) & whole) === 0) edits += 1
    return edits
  }

  /** Edits between the path and the nearest beginning of the word. */
  function leastAt(depth: number): number {
    let edits = 0
    while (edits <= most && edits < depth && within[depth * width + edits] === 0) edits += 1
    return edits
  }

  /** Where in the word the letter that comes next may stand, when no edit is left but a swap already begun. */
  function nextPlaces(depth: number, edits: number, last: number): number {
    const right = (((within[depth * width + edits] ?? 0) << 1) | none(edits, depth)) & all
    if (depth === 0 || edits === 0) return right
    return right | (swapped(depth - 1, edits - 1, placesOf(last)) >>> 1)
  }

  /** Where the second letter of a swap may stand in the word, its first in the path being one of `places`. */
  function swapped(depth: number, edits: number, places: number): number {
    return (((within[depth * width + edits] ?? 0) << 2) | (none(edits, depth) << 1)) & places & all
  }

  /** 1 where the path is within so many edits of no letter at all. */
  function none(edits: number, depth: number): number {
    return depth <= edits ? 1 : 0
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

  /** The path with one more letter after `last` (optimal string alignment). */
  function fill(depth: number, letter: number, last: number): void {
    const places = placesOf(letter)
    const [above, row] = [(depth - 1) * width, depth * width]
    for (let edits = 0; edits <= most; edits++) {
      let bits = (((within[above + edits] ?? 0) << 1) | none(edits, depth - 1)) & places
      if (edits > 0) {
        const before = within[above + edits - 1] ?? 0
        const other = (before << 1) | none(edits - 1, depth - 1)
        const less = ((within[row + edits - 1] ?? 0) << 1) | none(edits - 1, depth)
        bits |= before | other | less
        if (depth > 1) bits |= swapped(depth - 2, edits - 1, placesOf(last)) & (places << 1)
      }
      within[row + edits] = bits & all
    }
  }
}
