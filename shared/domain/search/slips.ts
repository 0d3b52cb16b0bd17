/**
 * How near a path of letters is to a word (of 1 to 32 letters): edits are a letter more, less or other, or two
 * neighbours swapped, none within another. The path is written letter by letter; a step back is taken by writing
 * over. Per letter of it and number of edits, a bit per beginning of the word says whether the two are within so
 * many edits (Wu and Manber, with swaps): a step costs a few operations however long the word is.
 */
export class Slips {
  /** A bit for the whole word, and for all its beginnings. */
  readonly #whole: number
  readonly #all: number
  /** Of each letter of the word a bit for each of its places. */
  readonly #places = new Map<number, number>()
  /** Bit i: so much of the path is within so many edits of i + 1 letters of the word. */
  readonly #within: Int32Array
  readonly #width: number

  constructor(
    readonly word: string,
    readonly most: number,
  ) {
    const { length } = word
    this.#whole = 1 << (length - 1)
    this.#all = length === 32 ? -1 : (1 << length) - 1
    for (let i = 0; i < length; i++)
      this.#places.set(word.charCodeAt(i), this.#placesOf(word.charCodeAt(i)) | (1 << i))
    this.#width = most + 1
    this.#within = new Int32Array((length + most + 2) * this.#width)
    for (let edits = 0; edits <= most; edits++) this.#within[edits] = ((1 << edits) - 1) & this.#all
  }

  /** Edits between so much of the path and the whole word; more than `most` where there are more. */
  distance(length: number): number {
    let edits = 0
    while (edits <= this.most && ((this.#within[length * this.#width + edits] ?? 0) & this.#whole) === 0)
      edits += 1
    return edits
  }

  /** Edits between so much of the path and the nearest beginning of the word; more than `most` likewise. */
  least(length: number): number {
    let edits = 0
    while (edits <= this.most && edits < length && this.#within[length * this.#width + edits] === 0)
      edits += 1
    return edits
  }

  /** Writes the letter that makes the path so long; `last`: the one before. Only while `least` was not above `most`. */
  write(length: number, letter: number, last: number): void {
    const within = this.#within
    const places = this.#placesOf(letter)
    const [above, row] = [(length - 1) * this.#width, length * this.#width]
    for (let edits = 0; edits <= this.most; edits++) {
      let bits = (((within[above + edits] ?? 0) << 1) | none(edits, length - 1)) & places
      if (edits > 0) {
        const more = within[above + edits - 1] ?? 0
        const other = (more << 1) | none(edits - 1, length - 1)
        const less = ((within[row + edits - 1] ?? 0) << 1) | none(edits - 1, length)
        bits |= more | other | less
        if (length > 1) bits |= this.#swapped(length - 2, edits - 1, last) & (places << 1)
      }
      within[row + edits] = bits & this.#all
    }
  }

  /**
   * The letters with which a path may go on that has no edit left, so as to stay within `edits`, which `least` is. The
   * second letter of a swap is among them: it is also the one that comes after a letter too many.
   */
  nextLetters(length: number, edits: number): number[] {
    let next = (((this.#within[length * this.#width + edits] ?? 0) << 1) | none(edits, length)) & this.#all
    const letters: number[] = []
    while (next !== 0) {
      const letter = this.word.charCodeAt(31 - Math.clz32(next))
      letters.push(letter)
      next &= ~this.#placesOf(letter)
    }
    return letters
  }

  /** Whether a text, or (`starts`) a beginning of it, is within `most` edits of the word. */
  isNear(text: string, starts: boolean): boolean {
    const { most } = this
    if (starts && this.distance(0) <= most) return true
    let last = 0
    for (let length = 1; length <= text.length; length++) {
      const letter = text.charCodeAt(length - 1)
      this.write(length, letter, last)
      if (this.least(length) > most) return false
      if (starts && this.distance(length) <= most) return true
      last = letter
    }
    return this.distance(text.length) <= most
  }

  #placesOf = (letter: number): number => this.#places.get(letter) ?? 0

  /** Places of the word where `last` may stand as the second one of a swap, after so much of the path. */
  #swapped(length: number, edits: number, last: number): number {
    const before = this.#within[length * this.#width + edits] ?? 0
    return ((before << 2) | (none(edits, length) << 1)) & this.#placesOf(last) & this.#all
  }
}

/** 1 where a path so long is within so many edits of no letter at all. */
const none = (edits: number, length: number): number => (length <= edits ? 1 : 0)
