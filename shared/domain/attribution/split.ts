import { splitMinor } from '../../lib/splitMinor.ts'

/** Hands a whole amount out by weights, as `splitMinor`; where all weights are zero, nobody gets anything. */
export const shareOut = (total: number, weights: readonly number[]): number[] =>
  weights.every(weight => weight === 0) ? weights.map(() => 0) : splitMinor(total, weights)

/** So many basis points of an amount, half away from zero, in integers only. */
export function shareOfAmount(minor: number, bp: number): number {
  const magnitude = (BigInt(Math.abs(minor)) * BigInt(bp) * 2n + 10_000n) / 20_000n
  return minor < 0 && magnitude !== 0n ? -Number(magnitude) : Number(magnitude)
}
