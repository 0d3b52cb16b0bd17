import type { Failure } from '@shared/sync/protocol.ts'
import { useSyncExternalStore } from 'react'

/** How team sync stands; shown in the title bar and in Settings. */
export type SyncStatus =
  /** No endpoint is set, or no workspace joined: nothing leaves this laptop. */
  | { readonly kind: 'off' }
  | { readonly kind: 'paused' }
  /** This network costs money: nothing goes over it until a person asks. `at`: when both were alike last. */
  | { readonly kind: 'metered'; readonly at?: string }
  | {
      readonly kind: 'syncing'
      readonly way: 'push' | 'pull'
      readonly done: number
      readonly of: number
      /** The first time together, which can be called off. */
      readonly first?: boolean
    }
  | { readonly kind: 'upToDate'; readonly at: string }
  /** Passes by itself; tried again at `nextAt`. */
  | { readonly kind: 'waiting'; readonly failure: Failure; readonly nextAt: string }
  /** Needs a person: nothing is sent until then. */
  | { readonly kind: 'stopped'; readonly failure: Failure }
  /** The database is another than the one that was joined. */
  | { readonly kind: 'otherWorkspace'; readonly name: string | undefined }

let current: SyncStatus = { kind: 'off' }
const listeners = new Set<() => void>()

export const syncStatus = (): SyncStatus => current

export function setSyncStatus(next: SyncStatus): void {
  current = next
  for (const listener of listeners) listener()
}

/** Tells of every change. Answers how to stop. */
export function watchSyncStatus(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSyncStatus = (): SyncStatus => useSyncExternalStore(watchSyncStatus, () => current)
