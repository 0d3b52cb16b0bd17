import type { Snapshot } from '@shared/ipc/backup.ts'
import { request } from '../../platform/client.ts'

/** How much of a snapshot's file is here, in bytes. */
export type OnFetched = (done: number, of: number) => void

/** Reads a snapshot's file from the main process. */
export async function fetchSnapshot(name: string, onFetched?: OnFetched): Promise<Uint8Array> {
  let all = new Uint8Array(0)
  let done = 0
  do {
    const { bytes, size } = await request('backup.read', { name, offset: done })
    if (all.length !== size) all = new Uint8Array(size)
    if (bytes.length === 0) break
    all.set(bytes, done)
    done += bytes.length
    onFetched?.(done, size)
  } while (done < all.length)
  return all.subarray(0, done)
}

export interface LogTail {
  readonly lines: readonly string[]
  /** A line in it cannot be read: what came after it is left out. */
  readonly damaged: boolean
  /** It takes a passphrase to be read: none of it is here. */
  readonly locked: boolean
}

/** The lines of the change log that follow a snapshot, or (without one) the whole log of a store. */
export async function fetchLog(storeId: string, after: Pick<Snapshot, 'seq'> | undefined): Promise<LogTail> {
  const lines: string[] = []
  for (;;) {
    const answer = await request('backup.readLog', { storeId, after: after?.seq ?? 0, skip: lines.length })
    lines.push(...answer.lines.map(({ text }) => text))
    if (!answer.more) return { lines, damaged: answer.damaged, locked: answer.locked }
  }
}
