import type { KeptStore } from '@shared/domain/safety/verdict.ts'
import type { Snapshot } from '@shared/ipc/backup.ts'
import type { RouteOutput } from '@shared/ipc/contract.ts'
import { request } from '../../platform/client.ts'

export type Listing = RouteOutput<'backup.list'>

export const readListing = (): Promise<Listing> => request('backup.list', {})

export const rowsOf = (snapshot: Snapshot | undefined): number => {
  const { journal: _, journalChanges: __, meta: ___, ...domain } = snapshot?.rows ?? {}
  return Object.values(domain).reduce((sum, count) => sum + count, 0)
}

/** One store as it can be brought back: its newest good snapshot, and the log after it. */
export interface KeptCopy extends KeptStore {
  readonly snapshot: Snapshot | undefined
  /** When it was last written to. */
  readonly at: string
}

/** Every store that something is kept of, the one written last first. Damaged snapshots do not count. */
export function keptOf({ snapshots, logs }: Pick<Listing, 'snapshots' | 'logs'>): KeptCopy[] {
  const stores = new Set([...snapshots, ...logs].map(({ storeId }) => storeId))
  return [...stores]
    .map(storeId => {
      const good = snapshots.filter(one => one.storeId === storeId && one.state !== 'damaged')
      // Of an encrypted one whose index was lost nothing is known: it may hold the whole book.
      const snapshot = good.find(one => !one.rows || rowsOf(one) > 0) ?? good[0]
      const log = logs.find(one => one.storeId === storeId)
      const at = [snapshot?.at ?? '', log?.at ?? ''].sort().at(-1) ?? ''
      return {
        storeId,
        snapshot,
        at,
        seq: Math.max(snapshot?.seq ?? 0, log?.seq ?? 0),
        rows: rowsOf(snapshot),
      }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
