/** What the store says of itself at the start. */
export interface StoreFacts {
  readonly storeId: string
  /** Stores a person decided to go on without; nothing is offered from them any more. */
  readonly letGo: readonly string[]
  readonly lastSeq: number
  /** Neither a record nor a word of history. */
  readonly empty: boolean
}

/** One store as it is kept outside of IndexedDB. */
export interface KeptStore {
  readonly storeId: string
  /** Journal position its newest good snapshot and the log after it lead to. */
  readonly seq: number
  /** Records of the snapshot; 0 when there is only a log. */
  readonly rows: number
}

export type Verdict = 'fine' | 'missing' | 'older'

/**
 * Compares the store that was opened with what is kept of it. An empty store is fine only where nothing was ever
 * kept; one that is behind its own snapshot or log has lost acknowledged work. A store with records that are
 * kept under no name of this store is left alone: it is not known to have lost anything.
 */
export function bootVerdict(store: StoreFacts, kept: readonly KeptStore[]): Verdict {
  const known = kept.filter(({ storeId, seq }) => seq > 0 && !store.letGo.includes(storeId))
  if (store.empty) return known.length > 0 ? 'missing' : 'fine'
  const own = known.find(({ storeId }) => storeId === store.storeId)
  return own && own.seq > store.lastSeq ? 'older' : 'fine'
}
