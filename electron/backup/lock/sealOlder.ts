import { createCipheriv, createHash } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PIECE_BYTES } from '@shared/domain/workspace-file/sealHeader.ts'
import { nonceOf } from '@shared/domain/workspace-file/sealPieces.ts'
import { syncFolder, temporaryFor } from '../../ipc/files/atomicWrite.ts'
import { PlainError } from '../../ipc/plainError.ts'
import { type NamedSnapshot, snapshotName } from '../names.ts'
import { readPiece } from '../readPiece.ts'
import { sha256OfFile } from '../sha256.ts'

interface Seal {
  readonly header: string
  readonly key: Uint8Array
}

/**
 * Writes a plain snapshot once more, encrypted, then removes the plain one. Until the encrypted one is whole on the disk
 * and was read back the plain one stays. Answers its name and size.
 */
export async function sealOlder(
  folder: string,
  { name, at, seq, storeId }: NamedSnapshot,
  seal: Seal,
): Promise<{ name: string; bytes: number }> {
  const temporary = temporaryFor(join(folder, 'snapshot'))
  try {
    const sum = await writeSealed(join(folder, name), temporary, seal)
    if ((await sha256OfFile(temporary)) !== sum)
      throw new PlainError('misread', 'The disk gave back other bytes than were written to it.')
    const { size: bytes } = await stat(temporary)
    const sealed = snapshotName(new Date(at), seq, storeId, sum)
    await rename(temporary, join(folder, sealed))
    await syncFolder(folder)
    await rm(join(folder, name))
    return { name: sealed, bytes }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Answers the SHA-256 of what was written. */
async function writeSealed(from: string, to: string, { header, key }: Seal): Promise<string> {
  const head = Buffer.from(header)
  const hash = createHash('sha256')
  const file = await open(to, 'wx')
  try {
    const write = async (bytes: Uint8Array) => {
      hash.update(bytes)
      await file.writeFile(bytes)
    }
    await write(head)
    const count = Math.ceil((await stat(from)).size / PIECE_BYTES)
    for (let i = 0; i < count; i++) {
      const { bytes } = await readPiece(from, i * PIECE_BYTES, PIECE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(i, i === count - 1)).setAAD(head)
      await write(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]))
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}
