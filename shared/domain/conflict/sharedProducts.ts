import { list } from '../fields/words.ts'

/** What two claims are both about. */
export interface Overlap {
  readonly words: string
}

/**
 * Products of both sides. undefined: both name products and share none, so nobody is in the other's way. A side that
 * names none leaves it open, and open counts.
 */
export function overlapOf(
  mine: readonly string[],
  theirs: readonly string[],
  names: ReadonlyMap<string, string>,
): Overlap | undefined {
  if (mine.length === 0 || theirs.length === 0)
    return { words: 'Products unknown on one side: counted as shared' }
  const both = mine.filter(id => theirs.includes(id))
  if (both.length === 0) return undefined
  return {
    words: `The same ${both.length === 1 ? 'product' : 'products'}: ${list(both.map(id => names.get(id) ?? '?'))}`,
  }
}
