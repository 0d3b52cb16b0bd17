import { PIECE_BYTES, type Snapshot, type SnapshotReason } from '@shared/ipc/backup.ts'
import { proxy } from 'comlink'
import { request } from '../../platform/client.ts'
import { safetyWorker } from './client.ts'

/** Packs the store in the worker and hands the pieces to the main process. Throws in plain words. */
export async function takeSnapshot(reason: SnapshotReason): Promise<Snapshot> {
  const { version } = await request('app.info', {})
  const { writing, seal } = await request('backup.begin', {})
  let bytes = 0
  const send = async (piece: Uint8Array) => {
    for (let at = 0; at < piece.length; at += PIECE_BYTES) {
      const part = piece.slice(at, at + PIECE_BYTES)
      await request('backup.append', { writing, bytes: part })
      bytes += part.length
    }
  }
  try {
    const about = await safetyWorker().write(proxy(send), version, seal)
    return await request('backup.commit', { writing, bytes, ...about, reason })
  } catch (error) {
    await request('backup.abort', { writing }).catch(() => {})
    throw error
  }
}
