/**
 * Hands a whole amount out by weights: every part gets its exact share rounded down, what is left goes unit by
 * unit to the largest remainders (ties: the earlier part). The parts add up to `total`; weights of zero get none.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const sign = total < 0 ? -1 : 1
  const whole = BigInt(Math.abs(total))
  const exact = weights.map(weight => whole * BigInt(weight))
  const parts = exact.map(each => each / BigInt(sum))
  let left = Number(whole - parts.reduce((all, part) => all + part, 0n))
  const byRemainder = exact
    .map((each, at) => ({ at, remainder: each % BigInt(sum) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1))
  for (const { at, remainder } of byRemainder) {
    if (left === 0 || remainder === 0n) break
    parts[at] = (parts[at] ?? 0n) + 1n
    left -= 1
  }
  return parts.map(part => (part === 0n ? 0 : sign * Number(part)))
}

/** So many basis points of an amount, half away from zero, in integers only. */
export function shareOfAmount(minor: number, bp: number): number {
  const magnitude = (BigInt(Math.abs(minor)) * BigInt(bp) * 2n + 10_000n) / 20_000n
  return minor < 0 && magnitude !== 0n ? -Number(magnitude) : Number(magnitude)
}
