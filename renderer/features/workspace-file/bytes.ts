import { PIECE } from '@shared/ipc/contract.ts'
import { request } from '../../platform/client.ts'
import type { WorkspaceSource } from '../../state/workspaceFile.ts'

/** The file's bytes, fetched piece by piece where only the main process can reach them. */
export async function bytesOf(
  source: WorkspaceSource,
  told: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  if (source instanceof File) return source
  const { grant, size } = source
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < size; at += PIECE) {
    signal.throwIfAborted()
    const { bytes } = await request('files.read', { grant, from: at, length: PIECE })
    pieces.push(bytes)
    told(at + bytes.length, size)
  }
  return new Blob(pieces)
}

/** Sends what is written to the main process, in pieces it takes. */
export const pieceSink = (save: string) => async (bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += PIECE)
    await request('files.savePiece', { save, bytes: new Uint8Array(bytes.subarray(at, at + PIECE)) })
}
