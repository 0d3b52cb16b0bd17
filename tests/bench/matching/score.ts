export interface Scored {
  readonly key: string
  readonly score: number
}

export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const quality = (hits: number, taken: number, truth: number): Quality => ({
  precision: taken === 0 ? 1 : hits / taken,
  recall: truth === 0 ? 1 : hits / truth,
  f1: taken + truth === 0 ? 1 : (2 * hits) / (taken + truth),
})

/** True pairs that no pair of `pairs` stands for count as missed. */
export function qualityAt(pairs: readonly Scored[], truth: ReadonlySet<string>, threshold: number): Quality {
  const taken = pairs.filter(pair => pair.score >= threshold)
  return quality(taken.filter(pair => truth.has(pair.key)).length, taken.length, truth.size)
}

/** The threshold of the best F1: the middle of the gap below the last pair taken. */
export function bestThreshold(pairs: readonly Scored[], truth: ReadonlySet<string>): number {
  const sorted = [...pairs].sort((a, b) => b.score - a.score)
  let best = { f1: -1, threshold: Number.POSITIVE_INFINITY }
  let hits = 0
  sorted.forEach((pair, at) => {
    if (truth.has(pair.key)) hits++
    const next = sorted[at + 1]?.score ?? pair.score - 1
    if (next === pair.score) return
    const { f1 } = quality(hits, at + 1, truth.size)
    if (f1 > best.f1) best = { f1, threshold: (pair.score + next) / 2 }
  })
  return best.threshold
}
