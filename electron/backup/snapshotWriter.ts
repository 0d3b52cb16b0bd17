import { createHash, type Hash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotReason } from '@shared/ipc/backup.ts'
import { syncFolder, temporaryFor } from '../ipc/files/atomicWrite.ts'
import { PlainError } from '../ipc/plainError.ts'
import { snapshotName } from './names.ts'
import { sha256OfFile } from './sha256.ts'

/** What a snapshot holds, said by the page that made it. */
export interface About {
  readonly storeId: string
  readonly seq: number
  readonly rows: Readonly<Record<string, number>>
  readonly reason: SnapshotReason
}

export interface Written extends About {
  readonly name: string
  readonly at: string
  readonly bytes: number
  readonly sha256: string
}

interface Open {
  readonly token: string
  readonly path: string
  readonly file: FileHandle
  readonly hash: Hash
  /** What the file has to begin with, where it is to be encrypted. */
  readonly head: string
  bytes: number
}

/**
 * Writes one snapshot at a time from the pieces a page sends: to a name of its own, synced, read back and
 * compared, and only then renamed. A page that goes away leaves nothing that could be taken for a snapshot.
 */
export class SnapshotWriter {
  #open: Open | undefined
  readonly #folder: string
  readonly #now: () => Date

  constructor(folder: string, now: () => Date) {
    this.#folder = folder
    this.#now = now
  }

  async begin(head = ''): Promise<string> {
    await this.#drop()
    await mkdir(this.#folder, { recursive: true })
    const path = temporaryFor(join(this.#folder, 'snapshot'))
    const token = randomUUID()
    this.#open = { token, path, file: await open(path, 'wx'), hash: createHash('sha256'), head, bytes: 0 }
    return token
  }

  async append(token: string, bytes: Uint8Array): Promise<void> {
    const writing = this.#writing(token)
    // A page that forgot to encrypt must not leave a plain snapshot where none was asked for.
    if (writing.bytes === 0 && !beginsWith(bytes, writing.head)) {
      await this.#drop()
      throw new PlainError('not-sealed', 'The snapshot was not encrypted, so it was not kept.')
    }
    writing.hash.update(bytes)
    writing.bytes += bytes.byteLength
    await this.#orDrop(writing.file.writeFile(bytes))
  }

  async commit(token: string, sent: number, about: About): Promise<Written> {
    const writing = this.#writing(token)
    const { path, file, bytes } = writing
    if (bytes !== sent) {
      await this.#drop()
      throw new PlainError('incomplete', 'A part of the snapshot got lost on its way. The one before stays.')
    }
    return this.#orDrop(
      (async () => {
        await file.sync()
        await file.close()
        const sha256 = writing.hash.digest('hex')
        if ((await sha256OfFile(path)) !== sha256)
          throw new PlainError('misread', 'The disk gave back other bytes than were written to it.')
        const at = this.#now()
        const name = snapshotName(at, about.seq, about.storeId, sha256)
        await rename(path, join(this.#folder, name))
        this.#open = undefined
        await syncFolder(this.#folder)
        return { ...about, name, at: at.toISOString(), bytes, sha256 }
      })(),
    )
  }

  async abort(token: string): Promise<void> {
    if (this.#open?.token === token) await this.#drop()
  }

  #writing(token: string): Open {
    if (this.#open?.token !== token)
      throw new PlainError('not-writing', 'This snapshot is not being written any more.')
    return this.#open
  }

  async #orDrop<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      await this.#drop()
      throw error
    }
  }

  async #drop(): Promise<void> {
    const writing = this.#open
    this.#open = undefined
    if (!writing) return
    await writing.file.close().catch(() => {})
    await rm(writing.path, { force: true })
  }
}

const beginsWith = (bytes: Uint8Array, head: string): boolean =>
  Buffer.from(bytes.subarray(0, head.length)).toString('latin1') === head
