import { open } from 'node:fs/promises'
import {
  HEADER_BYTES,
  looksSealed,
  readHeader,
  type SealHeader,
} from '@shared/domain/workspace-file/sealHeader.ts'

/** How a file on the disk is sealed: `plain`, `damaged` (its beginning cannot be read), or by what its header says. */
export async function sealOfFile(path: string): Promise<'plain' | 'damaged' | SealHeader> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEADER_BYTES), 0, HEADER_BYTES, 0)
    const start = buffer.subarray(0, bytesRead)
    if (!looksSealed(start)) return 'plain'
    const read = readHeader(start)
    return read.ok ? read.value.header : 'damaged'
  } finally {
    await file.close()
  }
}
