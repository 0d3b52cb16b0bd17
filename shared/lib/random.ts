/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number
  /** A whole number from `min` to `max`, both inclusive. */
  int(min: number, max: number): number
  /** True with a probability of 0 to 1. */
  chance(probability: number): boolean
  /** One of the items. Throws RangeError on an empty list. */
  pick<T>(items: readonly T[]): T
  /** `count` different items (all of them if there are fewer), in random order. */
  some<T>(items: readonly T[], count: number): T[]
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded from a number and the name of a stream: streams of one
 * seed do not disturb each other, so more of one kind of row leaves the others as they were.
 */
export function randomOf(seed: number, stream: string): Random {
  let [a, b, c, d] = seeds(seed, stream)
  const next32 = (): number => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) next32()
  const next = () => next32() / 4_294_967_296
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: probability => next() < probability,
    pick: items => itemAt(items, int(0, items.length - 1)),
    some: (items, count) => {
      const left = [...items]
      return Array.from({ length: Math.min(count, left.length) }, () =>
        itemAt(left.splice(int(0, left.length - 1), 1), 0),
      )
    },
  }
}

/** FNV-1a over the stream's name, spread by splitmix32 into the four words of the state. */
function seeds(seed: number, stream: string): [number, number, number, number] {
  let hash = 0x811c9dc5
  for (const letter of `${seed}/${stream}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const word = (): number => {
    hash = (hash + 0x9e3779b9) | 0
    let z = hash ^ (hash >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return z ^ (z >>> 15)
  }
  return [word(), word(), word(), word()]
}

function itemAt<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError('There is nothing to pick from.')
  return items[index] as T
}
