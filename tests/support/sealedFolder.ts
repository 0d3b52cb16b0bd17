import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Backup } from '../../electron/backup/backup.ts'
import { LockFile } from '../../electron/backup/lock/lockFile.ts'
import { Locks } from '../../electron/backup/lock/locks.ts'
import type { KeyStore } from '../../electron/ipc/keys/keyStore.ts'
import { keyOfBytes } from '../../renderer/data/workspace-file/seal/fileKey.ts'
import { sealPiecesInto } from '../../renderer/data/workspace-file/seal/sealSink.ts'

export const STORE = '00112233445566aa'

/** Turns bytes around: enough to see that what lies on the disk is not the secret. */
export const keyStore: KeyStore = {
  isThere: () => true,
  encrypt: text => Buffer.from(Buffer.from(text).map(byte => byte ^ 0xff)),
  decrypt: bytes => Buffer.from(bytes.map(byte => byte ^ 0xff)).toString(),
}
export const noKeyStore: KeyStore = { ...keyStore, isThere: () => false }

/** A profile whose snapshots may be sealed, and a page that writes them. */
export class SealedFolder {
  readonly profile = mkdtempSync(join(tmpdir(), 'tandem-sealed-'))
  readonly folder = join(this.profile, 'snapshots')
  readonly lockFile = join(this.profile, 'snapshot-lock.json')
  #clock = Date.UTC(2026, 10, 27, 12)

  /** Tandem as it starts. */
  start(store: KeyStore = noKeyStore): Backup {
    const now = () => {
      this.#clock += 60_000
      return new Date(this.#clock)
    }
    return new Backup(this.folder, new Locks(new LockFile(this.lockFile, store)), now)
  }

  /** What the page does: packs, encrypts where it was told to, sends. */
  async keep(backup: Backup, seq: number, plain: string | Uint8Array) {
    const { writing, seal } = await backup.begin()
    let sent = 0
    const send = async (bytes: Uint8Array) => {
      sent += bytes.length
      await backup.append(writing, bytes)
    }
    const bytes = typeof plain === 'string' ? new TextEncoder().encode(plain) : plain
    if (seal) {
      const sink = await sealPiecesInto(send, seal.header, await keyOfBytes(seal.key))
      await sink.add(bytes)
      await sink.end()
    } else await send(bytes)
    const about = { storeId: STORE, seq, rows: { partners: 3 }, reason: 'idle' } as const
    return backup.commit(writing, sent, about)
  }

  fileOf(name: string): Buffer {
    return readFileSync(join(this.folder, name))
  }

  /** Whether a text stands in any file of the profile. */
  holds(text: string): boolean {
    return readdirSync(this.profile, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .some(entry => readFileSync(join(entry.parentPath, entry.name)).includes(text))
  }

  remove(): void {
    rmSync(this.profile, { recursive: true, force: true })
  }
}
