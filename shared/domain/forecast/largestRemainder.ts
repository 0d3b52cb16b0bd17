/**
 * Splits an amount by whole weights, minor units, so that the parts add up to it exactly: each gets its share
 * rounded down, what is left goes to the largest remainders, the first of equals first (Hamilton's method).
 * Weights are not negative; all zero counts as all equal. No weights: no parts.
 */
export function splitMinor(minor: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return []
  if (weights.length === 1) return [minor]
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shares = sum === 0 ? weights.map(() => 1n) : weights.map(BigInt)
  const whole = sum === 0 ? BigInt(weights.length) : BigInt(sum)
  const amount = BigInt(Math.abs(minor))
  const parts = shares.map(share => (amount * share) / whole)
  const rests = shares.map((share, i) => ({ i, rest: (amount * share) % whole }))
  let left = Number(amount - parts.reduce((all, part) => all + part, 0n))
  rests.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  for (const { i } of rests) if (left-- > 0) parts[i] = (parts[i] ?? 0n) + 1n
  return parts.map(part => (minor < 0 ? -Number(part) || 0 : Number(part)))
}
