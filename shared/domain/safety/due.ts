/** Changes after which a snapshot is taken, however busy the day is. */
export const EVERY_CHANGES = 50
/** Quiet time after which one is taken when there is anything new, in ms. */
export const IDLE_MS = 60_000
/** After a failure it is tried again, in ms. */
export const RETRY_MS = 60_000

export interface Progress {
  /** Journal position now, and of the newest good snapshot of this store (0: none). */
  readonly seq: number
  readonly snapshotSeq: number
  /** The change log cannot follow: an entry is too large for it, or lines are missing. */
  readonly logStuck: boolean
  /** An import is being written. */
  readonly open: boolean
  /** Ms since the last change, and since a snapshot failed (undefined: it did not). */
  readonly quietFor: number
  readonly failedFor?: number | undefined
}

export type Due = 'import' | 'changes' | 'idle' | undefined

/** Why a snapshot is due now; undefined when none is. One is never taken of a half-written import. */
export function snapshotDue({ seq, snapshotSeq, logStuck, open, quietFor, failedFor }: Progress): Due {
  if (open || seq <= snapshotSeq || (failedFor !== undefined && failedFor < RETRY_MS)) return undefined
  if (logStuck) return 'import'
  if (seq - snapshotSeq >= EVERY_CHANGES) return 'changes'
  return quietFor >= IDLE_MS ? 'idle' : undefined
}
