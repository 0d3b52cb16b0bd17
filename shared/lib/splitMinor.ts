/**
 * Splits an amount by whole weights, minor units, so that the parts add up to it exactly: each gets its share
 * rounded down, what is left goes to the largest remainders, the first of equals first (Hamilton's method).
 * Weights are not negative; all zero counts as all equal. No weights: no parts.
 */
export function splitMinor(minor: number, weights: readonly number[]): number[] {
  if (weights.length < 2) return weights.map(() => minor)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const [shares, whole] = sum === 0 ? [weights.map(() => 1), weights.length] : [weights, sum]
  const amount = Math.abs(minor)
  const cut = amount * whole <= Number.MAX_SAFE_INTEGER ? cutPlain : cutLarge
  const { parts, rests } = cut(amount, shares, whole)
  let left = amount - parts.reduce((all, part) => all + part, 0)
  if (left > 0)
    for (const i of shares.map((_, i) => i).sort((a, b) => (rests[b] ?? 0) - (rests[a] ?? 0) || a - b))
      if (left-- > 0) parts[i] = (parts[i] ?? 0) + 1
  return minor < 0 ? parts.map(part => (part === 0 ? 0 : -part)) : parts
}

interface Cut {
  /** Each share rounded down, and what of it was left, in parts of the whole. */
  readonly parts: number[]
  readonly rests: readonly number[]
}

function cutPlain(amount: number, shares: readonly number[], whole: number): Cut {
  const rests = shares.map(share => (amount * share) % whole)
  return { parts: shares.map((share, i) => (amount * share - (rests[i] ?? 0)) / whole), rests }
}

/** The same where a product would not be exact any more. */
function cutLarge(amount: number, shares: readonly number[], whole: number): Cut {
  const products = shares.map(share => BigInt(amount) * BigInt(share))
  return {
    parts: products.map(product => Number(product / BigInt(whole))),
    rests: products.map(product => Number(product % BigInt(whole))),
  }
}
