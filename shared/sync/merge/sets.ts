import { canonicalJson } from '../../lib/canonicalJson.ts'

/**
 * Items of both lists in theirs' order, mine's own at the end, without those one side took out of `past`.
 * Without a past nothing is known to have been taken out.
 */
export function mergeSets(
  past: readonly unknown[] | undefined,
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const was = keysOf(past ?? [])
  const here = keysOf(mine)
  const there = keysOf(theirs)
  const kept = theirs.filter(item => !was.has(canonicalJson(item)) || here.has(canonicalJson(item)))
  const added = mine.filter(item => !was.has(canonicalJson(item)) && !there.has(canonicalJson(item)))
  return [...kept, ...added]
}

const keysOf = (items: readonly unknown[]): ReadonlySet<string> => new Set(items.map(canonicalJson))
