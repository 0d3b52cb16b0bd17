/** An exact fraction; the denominator is positive. Scores are compared and rounded on it, never on floats. */
export interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

/** A fraction of two integers. Throws RangeError when `d` is zero or either is not an integer. */
export function ratio(n: number | bigint, d: number | bigint = 1): Ratio {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('A fraction cannot have zero below the line.')
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom }
}

/** A plain number read to four decimals (2.5 → 5/2); what a template's fixed figures are. */
export const decimal = (value: number): Ratio => ratio(Math.round(value * 10_000), 10_000)

export const times = (a: Ratio, b: Ratio): Ratio => ({
  n: a.n * b.n,
  d: a.d * b.d,
})

/** Throws RangeError when `b` is zero. */
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n)

/** Negative, zero or positive, like a sort's comparer. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const signOf = (a: Ratio): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0)

/** `a × scale` as an integer, half away from zero. */
export function scaled(a: Ratio, scale: number): number {
  const top = a.n * BigInt(scale)
  const magnitude = top < 0n ? -top : top
  const whole = Number((magnitude * 2n + a.d) / (a.d * 2n))
  return top < 0n && whole !== 0 ? -whole : whole
}

/** `a × scale` as an integer, rounded down. */
export function scaledDown(a: Ratio, scale: number): number {
  const top = a.n * BigInt(scale)
  const whole = top / a.d
  return Number(top < 0n && whole * a.d !== top ? whole - 1n : whole)
}

/** The nearest float, for showing only. */
export const toNumber = (a: Ratio): number => Number(a.n) / Number(a.d)
