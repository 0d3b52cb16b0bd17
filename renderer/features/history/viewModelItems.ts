import type { JournalEntry } from '@shared/domain/journal/schema.ts'

/** One intent as the list shows it: an import of many chunks is one line. */
export interface HistoryItem {
  /** Its newest entry. */
  readonly entry: JournalEntry
  readonly entries: readonly JournalEntry[]
  readonly created: number
  readonly updated: number
  readonly deleted: number
}

export type HistoryLine =
  | { readonly kind: 'day'; readonly id: string; readonly at: string }
  | { readonly kind: 'item'; readonly id: string; readonly item: HistoryItem }

/** Adds older entries (newest first) to a list; entries of one intent side by side become one item. */
export function withOlder(items: readonly HistoryItem[], older: readonly JournalEntry[]): HistoryItem[] {
  const all = [...items]
  for (const entry of older) {
    const last = all.at(-1)
    if (last && last.entry.intent === entry.intent) all[all.length - 1] = joined(last, entry)
    else all.push({ entry, entries: [entry], ...countsOf(entry) })
  }
  return all
}

/** Newer entries (newest first) before a list. */
export function withNewer(
  items: readonly HistoryItem[],
  newer: readonly JournalEntry[],
): readonly HistoryItem[] {
  const first = withOlder([], newer)
  const [last, next] = [first.at(-1), items[0]]
  if (!last || !next || last.entry.intent !== next.entry.intent) return [...first, ...items]
  return [...first.slice(0, -1), next.entries.reduce(joined, last), ...items.slice(1)]
}

const countsOf = ({ created, updated, deleted }: JournalEntry) => ({ created, updated, deleted })

const joined = (item: HistoryItem, entry: JournalEntry): HistoryItem => ({
  entry: item.entry,
  entries: [...item.entries, entry],
  created: item.created + entry.created,
  updated: item.updated + entry.updated,
  deleted: item.deleted + entry.deleted,
})

/** The list with a line before the first item of each day (the user's own day). */
export function withDays(items: readonly HistoryItem[]): HistoryLine[] {
  let day = ''
  return items.flatMap(item => {
    const own = dayOf(item.entry.at)
    const line: HistoryLine = { kind: 'item', id: String(item.entry.seq), item }
    if (own === day) return [line]
    day = own
    return [{ kind: 'day' as const, id: `day ${own} ${item.entry.seq}`, at: item.entry.at }, line]
  })
}

const dayOf = (at: string): string => new Date(at).toDateString()
