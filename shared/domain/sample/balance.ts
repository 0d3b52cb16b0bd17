/** Something that shall get a part of a sum. Weights are compared with each other only. */
export interface Part<T> {
  readonly of: T
  readonly weight: number
}

/**
 * Hands amounts out one by one, each to the part that is owed most: parts come out true however few the
 * amounts are. Chance would make a partner's sourced revenue or its best customer jump about every year.
 */
export function balance<T>(): (parts: readonly Part<T>[], amount: number) => T {
  const owed = new Map<T, number>()
  return (parts, amount) => {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0)
    let best: T | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const { of, weight } of parts) {
      const due = (owed.get(of) ?? 0) + (amount * weight) / total
      owed.set(of, due)
      if (due > most) {
        most = due
        best = of
      }
    }
    if (best === undefined) throw new RangeError('There is nothing to hand out to.')
    owed.set(best, most - amount)
    return best
  }
}
