import type { BookRow } from '../../columns/book.ts'

/** Tiers to choose from: the workspace's in their order, then what is in use beside them. */
export function tierOptions(tiers: readonly string[], rows: readonly BookRow[], own: string | undefined) {
  const inUse = rows.map(row => row.tier).filter(tier => tier !== undefined)
  const all = new Set([...tiers, ...[...new Set(inUse)].sort(), ...(own ? [own] : [])])
  return [...all].map(value => ({ value, label: value }))
}

/** Words other partners use, most frequent first. */
export function tagsInUse(rows: readonly BookRow[], field: 'regions' | 'industries') {
  const counts = new Map<string, number>()
  for (const row of rows) for (const tag of row[field]) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([value]) => ({ value, label: value }))
}
