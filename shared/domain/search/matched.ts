import type { NameRange } from './nameOrder.ts'
import { NAME_BEGINS, PER_EDIT, rankClass, SAME_NAME } from './rank.ts'

export interface Match {
  readonly row: number
  /** The lower the better; equal ones stand in the order of rows. */
  readonly sort: number
  readonly guessed: boolean
}

export interface MatchOptions {
  readonly limit: number
  /** Rows whose name begins with what was typed. */
  readonly names: readonly NameRange[]
  /** Rows opened lately, with their place among them. */
  readonly recent: ReadonlyMap<number, number>
  /** How many were opened lately, here or elsewhere. */
  readonly recents: number
  /** 1: the row counts no more. */
  readonly gone: Uint8Array
  readonly standing: (row: number) => number
}

/** The class of a row, by its name too. */
export function rankOf(row: number, way: number, { names }: MatchOptions): number {
  const worst = way % PER_EDIT
  const edits = (way - worst) / PER_EDIT
  if (edits === 0)
    for (const { from, same, to } of names)
      if (row >= from && row < to) return row < same ? SAME_NAME : NAME_BEGINS
  return rankClass(edits, worst)
}

/** The better one first. */
export const compareMatches = (a: Match, b: Match): number => a.sort - b.sort || a.row - b.row
