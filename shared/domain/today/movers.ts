/** A partner whose score can be compared with the quarter before. */
export interface Scored {
  readonly id: string
  readonly name: string
  readonly score?: number | undefined
  readonly scoreChange?: number | undefined
}

export interface Movers<R extends Scored> {
  /** The largest fall first. */
  readonly down: readonly R[]
  /** The largest rise first. */
  readonly up: readonly R[]
}

/** Smaller moves are noise of rounding and of single orders. */
const LEAST = 3

/** The partners whose score moved most against the quarter before, in points. */
export function movers<R extends Scored>(rows: readonly R[], most: number): Movers<R> {
  const moved = rows.filter(row => row.score !== undefined && Math.abs(row.scoreChange ?? 0) >= LEAST)
  const change = (row: R): number => row.scoreChange ?? 0
  return {
    down: moved
      .filter(row => change(row) < 0)
      .sort((a, b) => change(a) - change(b))
      .slice(0, most),
    up: moved
      .filter(row => change(row) > 0)
      .sort((a, b) => change(b) - change(a))
      .slice(0, most),
  }
}
