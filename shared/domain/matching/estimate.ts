import type { Weights } from './model.ts'

/** Levels of each field of one pair; undefined where either side lacks the field. */
export type Pattern = readonly (number | undefined)[]

export interface Estimate {
  readonly weights: readonly Weights[]
  /** Share of the pairs that are the same thing, as estimated. */
  readonly share: number
  readonly rounds: number
}

/** What is supposed before anything is seen; also the pairs added to each level, so that none is impossible. */
const SUPPOSED_SAME = [0.7, 0.15, 0.07, 0.04, 0.04]
const SUPPOSED_OTHER = [0.02, 0.03, 0.08, 0.17, 0.7]
const ADDED = 2
const MOST_ROUNDS = 200
const MOST_BITS = 12

/**
 * Weights from pairs nobody judged, by expectation and maximisation over the two kinds of pairs, fields taken as
 * independent (Fellegi and Sunter 1969; Winkler 1988). Weights never rise as likeness falls.
 */
export function estimate(pairs: readonly Pattern[], fields: number, share = 0.1): Estimate {
  const grouped = groups(pairs)
  let same = Array.from({ length: fields }, () => [...SUPPOSED_SAME])
  let other = Array.from({ length: fields }, () => [...SUPPOSED_OTHER])
  let part = share
  let rounds = 0
  for (; rounds < MOST_ROUNDS; rounds++) {
    const sums = { same: tallies(fields, SUPPOSED_SAME), other: tallies(fields, SUPPOSED_OTHER) }
    let all = 0
    for (const { pattern, count } of grouped) {
      const p = part * chance(pattern, same)
      const q = (1 - part) * chance(pattern, other)
      const chanceSame = p / (p + q)
      all += count * chanceSame
      pattern.forEach((level, field) => {
        if (level === undefined) return
        bump(sums.same, field, level, count * chanceSame)
        bump(sums.other, field, level, count * (1 - chanceSame))
      })
    }
    const now = Math.min(0.9, Math.max(1e-5, all / Math.max(1, pairs.length)))
    same = sums.same.map(shares)
    other = sums.other.map(shares)
    const moved = Math.abs(now - part)
    part = now
    if (moved < 1e-7) break
  }
  const weights = same.map((m, field) => falling(m.map((p, level) => bits(p, other[field]?.[level] ?? p))))
  return { weights, share: part, rounds }
}

/** Weights from pairs somebody judged, by counting; as careful about what was never seen as `estimate`. */
export function countWeights(
  pairs: readonly { readonly pattern: Pattern; readonly same: boolean }[],
  fields: number,
): readonly Weights[] {
  const sums = { same: tallies(fields, SUPPOSED_SAME), other: tallies(fields, SUPPOSED_OTHER) }
  for (const { pattern, same } of pairs)
    pattern.forEach((level, field) => {
      if (level !== undefined) bump(same ? sums.same : sums.other, field, level, 1)
    })
  const other = sums.other.map(shares)
  return sums.same.map(shares).map((m, at) => falling(m.map((p, level) => bits(p, other[at]?.[level] ?? p))))
}

const bits = (p: number, q: number): number => Math.max(-MOST_BITS, Math.min(MOST_BITS, Math.log2(p / q)))

const tallies = (fields: number, supposed: readonly number[]): number[][] =>
  Array.from({ length: fields }, () => supposed.map(p => p * ADDED))

const shares = (list: readonly number[]): number[] => {
  const all = list.reduce((sum, each) => sum + each, 0)
  return list.map(each => each / all)
}

const bump = (sums: number[][], field: number, level: number, by: number): void => {
  const row = sums[field]
  if (row) row[level] = (row[level] ?? 0) + by
}

const chance = (pattern: Pattern, table: readonly (readonly number[])[]): number =>
  pattern.reduce<number>(
    (product, level, field) => (level === undefined ? product : product * (table[field]?.[level] ?? 1)),
    1,
  )

function groups(pairs: readonly Pattern[]): { readonly pattern: Pattern; count: number }[] {
  const found = new Map<string, { readonly pattern: Pattern; count: number }>()
  for (const pattern of pairs) {
    const key = pattern.map(level => level ?? '-').join('')
    const group = found.get(key)
    if (group) group.count++
    else found.set(key, { pattern, count: 1 })
  }
  return [...found.values()]
}

/** Neighbours that rise are pooled to their mean (pool adjacent violators). */
function falling(weights: readonly number[]): Weights {
  const pools: { sum: number; count: number }[] = []
  for (const weight of weights) {
    pools.push({ sum: weight, count: 1 })
    for (;;) {
      const [before, last] = pools.slice(-2)
      if (!before || !last || before.sum / before.count >= last.sum / last.count) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
