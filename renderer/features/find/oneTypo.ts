import { oneSlip } from '@shared/lib/slips.ts'

/** Shorter words are near to everything. */
const SHORTEST = 4

/**
 * How many letters of a word are meant by a beginning that was typed with at most one mistake: a letter more,
 * less, other, or two swapped. undefined: it is no beginning of it. What is typed right has no mistake.
 */
export function beginningOf(typed: string, word: string): number | undefined {
  if (word.startsWith(typed)) return typed.length
  if (typed.length < SHORTEST) return undefined
  for (const length of [typed.length, typed.length + 1, typed.length - 1])
    if (length <= word.length && oneSlip(typed, word.slice(0, length))) return length
  return undefined
}
