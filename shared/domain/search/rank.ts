import type { FindRow } from './findRow.ts'
import { FOUND_KINDS } from './found.ts'

/**
 * How well a word of the query is met by a record: a whole word of its name, the beginning of one, or only
 * another field; the lower the better.
 */
export const WHOLE = 3
export const START = 4
export const OTHER = 5
/** More than any way to meet, of all words together too. */
export const MISSED = 255
/** What one edit of a misspelling adds: any right spelling is better than a wrong one. */
export const PER_EDIT = 8

/** Names that are what was typed, and names that begin with it, come before all. */
export const SAME_NAME = 1
export const NAME_BEGINS = 2
/** Classes after this one are guesses. */
const GUESSES = 5
const MOST_EDITS = 3

/** How many standings there are: each kind, ended or not. */
export const STANDINGS = 2 * FOUND_KINDS.length

/** Twice the place of its kind in FOUND_KINDS, and one more where it is ended. */
export const standingOf = ({ kind, ended }: Pick<FindRow, 'kind' | 'ended'>): number =>
  2 * FOUND_KINDS.indexOf(kind) + (ended ? 1 : 0)

/** The class of a record: `edits` of all words together, and the `worst` way one of them is met. */
export const rankClass = (edits: number, worst: number): number =>
  edits === 0 ? worst : GUESSES + 3 * (Math.min(edits, MOST_EDITS) - 1) + (worst - WHOLE + 1)

/**
 * What orders records before their names do, as one number, the lower the better: the class, then the place
 * among those opened lately (their number where it is none of them), then its standing.
 */
export const sortNumber = (rankClass: number, opened: number, recents: number, standing: number): number =>
  (rankClass * (recents + 1) + opened) * STANDINGS + standing

/** Order of names: by key, then as written, then by id, so that it never depends on chance. */
export interface Named {
  readonly key: string
  readonly title: string
  readonly id: string
}

export const compareNames = (a: Named, b: Named): number =>
  compare(a.key, b.key) || compare(a.title, b.title) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
