/**
 * The order of rows by a key each, as row numbers: a radix sort over the bits of the keys, so that a
 * hundred thousand take a few ms. NaN (not known) stands last whichever way; equal keys keep the order of
 * the rows.
 */
export function orderByKeys(rows: Uint32Array, keys: Float64Array, desc: boolean): Uint32Array {
  const count = rows.length
  const high = new Uint32Array(count)
  const low = new Uint32Array(count)
  const words = new Uint32Array(new Float64Array(1).buffer)
  const one = new Float64Array(words.buffer)
  for (let i = 0; i < count; i++) {
    const key = keys[rows[i] ?? 0] ?? Number.NaN
    if (Number.isNaN(key)) {
      high[i] = low[i] = 0xffffffff
      continue
    }
    // -0 is 0. Negative numbers have all bits turned, others the sign: then bits sort as numbers do.
    one[0] = key + 0
    const [bottom = 0, top = 0] = words
    const negative = top >>> 31 === 1
    high[i] = sortable(top, negative, desc)
    low[i] = (negative !== desc ? ~bottom : bottom) >>> 0
  }
  let from = Uint32Array.from({ length: count }, (_, i) => i)
  let to = new Uint32Array(count)
  for (const [digits, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    if (pass(from, to, digits, shift)) [from, to] = [to, from]
  }
  return from.map(i => rows[i] ?? 0)
}

/** One pass over 16 bits; false when all rows have the same, so nothing was moved. */
function pass(from: Uint32Array, to: Uint32Array, digits: Uint32Array, shift: number): boolean {
  const starts = new Uint32Array(65_537)
  for (const digit of digits) {
    const at = ((digit >>> shift) & 0xffff) + 1
    starts[at] = (starts[at] ?? 0) + 1
  }
  if (starts.includes(from.length) && from.length > 0) return false
  for (let i = 0; i < 65_536; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  for (const i of from) {
    const digit = ((digits[i] ?? 0) >>> shift) & 0xffff
    const at = starts[digit] ?? 0
    to[at] = i
    starts[digit] = at + 1
  }
  return true
}

const sortable = (top: number, negative: boolean, desc: boolean): number => {
  const up = negative ? ~top : top ^ 0x80000000
  return (desc ? ~up : up) >>> 0
}
