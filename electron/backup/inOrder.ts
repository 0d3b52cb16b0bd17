interface Placed {
  readonly storeId: string
  readonly seq: number
  readonly at: string
}

/**
 * Which of one store's snapshots is newer (sorts it first): the one further on in the journal. The clock decides
 * only between two of the same position, because it may have been set to any day when one was taken.
 */
export const isLater = (a: Omit<Placed, 'storeId'>, b: Omit<Placed, 'storeId'>): number =>
  b.seq - a.seq || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)

/** Newest first, store by store: positions of two stores cannot be compared, so there the clock has to do. */
export function newestFirst<T extends Placed>(snapshots: readonly T[]): T[] {
  const latest = new Map<string, string>()
  for (const { storeId, at } of snapshots) if (at > (latest.get(storeId) ?? '')) latest.set(storeId, at)
  const last = ({ storeId }: T): string => `${latest.get(storeId)} ${storeId}`
  return [...snapshots].sort((a, b) => (a.storeId === b.storeId ? isLater(a, b) : last(a) < last(b) ? 1 : -1))
}
