import { firstWhere } from './firstWhere.ts'

/** How a kept order becomes the next one. Both lists of places grow. */
export interface RowMoves {
  /** Places of the former order whose rows go. */
  readonly out: readonly number[]
  /** Places of the next order, and the row that comes to each. */
  readonly at: readonly number[]
  readonly rows: readonly number[]
}

type Compare = (a: number, b: number) => number

/** Above this many rows one look through the order is quicker than one for each. */
const FEW = 8

/** Where rows stand in an order, growing; those that are not in it have no place. */
export function placesOf(order: Uint32Array, rows: Iterable<number>): readonly number[] {
  const wanted = new Set(rows)
  const places: number[] = []
  if (wanted.size <= FEW) {
    for (const row of wanted) {
      const place = order.indexOf(row)
      if (place >= 0) places.push(place)
    }
    return places.sort((a, b) => a - b)
  }
  for (let place = 0; place < order.length; place++)
    if (wanted.has(order[place] as number)) places.push(place)
  return places
}

/** The moves that take rows out of an order and put others in where they belong. `compare` knows no ties. */
export function movesFor(
  order: Uint32Array,
  out: readonly number[],
  coming: readonly number[],
  compare: Compare,
): RowMoves {
  const rows = coming.toSorted(compare)
  return { out, rows, at: rows.map((row, i) => placeFor(order, out, row, compare) + i) }
}

/** The order after the moves. Where as many come as go the array itself is changed; else a new one is made. */
export function withMoves(order: Uint32Array, moves: RowMoves): Uint32Array {
  const { out, at, rows } = moves
  const next = out.length === rows.length ? order : new Uint32Array(order.length + rows.length - out.length)
  if (next !== order || out.length > 1) return spread(order, moves, next)
  const [from, to, row] = [out[0], at[0], rows[0]]
  if (from === undefined || to === undefined || row === undefined) return order
  if (from < to) order.copyWithin(from, from + 1, to + 1)
  else order.copyWithin(to + 1, to, from)
  order[to] = row
  return order
}

function spread(order: Uint32Array, { out, at, rows }: RowMoves, next: Uint32Array): Uint32Array {
  const kept = without(order, out)
  let from = 0
  at.forEach((place, i) => {
    const until = place - i
    next.set(kept.subarray(from, until), from + i)
    next[place] = rows[i] as number
    from = until
  })
  next.set(kept.subarray(from), from + rows.length)
  return next
}

function without(order: Uint32Array, places: readonly number[]): Uint32Array {
  const kept = new Uint32Array(order.length - places.length)
  let from = 0
  places.forEach((place, i) => {
    kept.set(order.subarray(from, place), from - i)
    from = place + 1
  })
  kept.set(order.subarray(from), from - places.length)
  return kept
}

/** The place among those that stay of the first row that comes after it. */
function placeFor(order: Uint32Array, out: readonly number[], row: number, compare: Compare): number {
  /** A place among those that stay, as a place of the whole order. */
  const placeOf = (place: number): number => {
    let whole = place
    for (const gone of out) {
      if (gone > whole) break
      whole += 1
    }
    return whole
  }
  return firstWhere(0, order.length - out.length, at => compare(order[placeOf(at)] as number, row) >= 0)
}
