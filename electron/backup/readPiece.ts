import { open } from 'node:fs/promises'

/** A piece of a file, and how large the whole is, in bytes. */
export async function readPiece(
  path: string,
  offset: number,
  most: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; size: number }> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const length = Math.max(0, Math.min(most, size - offset))
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, offset)
    return { bytes: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}
