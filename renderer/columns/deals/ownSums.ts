/** Amounts per group and currency, as they stand: only those there are. */
export interface OwnSums {
  /** Where those of each group begin; one more at the end. */
  readonly start: Uint32Array
  /** Codes of currencies, and their sums. */
  readonly codes: Uint32Array
  readonly sums: Float64Array
  /** Groups that changed since, whole. */
  readonly changed: Map<number, Map<number, number>>
}

export const noSums = (): OwnSums => ({
  start: new Uint32Array(1),
  codes: new Uint32Array(0),
  sums: new Float64Array(0),
  changed: new Map(),
})

/** Used again and again: ten thousand groups of twenty currencies, made anew each time, keep the collector busy. */
let cells = new Float64Array(0)

/** A cell for each group and currency, all zero; until it is packed nobody else may ask. */
export function openCells(groups: number, currencies: number): Float64Array {
  const length = groups * currencies
  if (cells.length < length) cells = new Float64Array(length)
  else cells.fill(0, 0, length)
  return cells
}

export function packCells(groups: number, currencies: number): OwnSums {
  const length = groups * currencies
  let count = 0
  for (let at = 0; at < length; at++) if (cells[at] !== 0) count += 1
  const start = new Uint32Array(groups + 1)
  const codes = new Uint32Array(count)
  const sums = new Float64Array(count)
  let next = 0
  for (let group = 0; group < groups; group++) {
    for (let code = 0; code < currencies; code++) {
      const sum = cells[group * currencies + code] as number
      if (sum === 0) continue
      codes[next] = code
      sums[next++] = sum
    }
    start[group + 1] = next
  }
  return { start, codes, sums, changed: new Map() }
}

/** What a group has, by the code of the currency. */
export function ownOf({ start, codes, sums, changed }: OwnSums, group: number): ReadonlyMap<number, number> {
  const known = changed.get(group)
  if (known) return known
  const own = new Map<number, number>()
  for (let at = start[group] ?? 0; at < (start[group + 1] ?? 0); at++)
    own.set(codes[at] as number, sums[at] as number)
  return own
}

/** Adds to what a group has. */
export function addOwn(own: OwnSums, group: number, code: number, amount: number): void {
  let sums = own.changed.get(group)
  if (!sums) {
    sums = new Map(ownOf(own, group))
    own.changed.set(group, sums)
  }
  sums.set(code, (sums.get(code) ?? 0) + amount)
}
