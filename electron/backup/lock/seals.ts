import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { headerText } from '@shared/domain/workspace-file/sealHeader.ts'
import { headerFor, type Lock, lockOf, SEAL_INFO } from '@shared/domain/workspace-file/sealLock.ts'
import type { LogLine, Protection } from '@shared/ipc/backup.ts'
import type { RouteOutput } from '@shared/ipc/contract.ts'
import type { ChangeLog } from '../changeLog.ts'
import type { Replay } from '../logLines.ts'
import { parseSnapshotName } from '../names.ts'
import { keyBy, keyTo } from './lock.ts'
import type { Locks } from './locks.ts'
import { sealOfFile } from './sealedFile.ts'
import { lockOfLine, openLine, sealLine } from './sealedLine.ts'

/** Seals what goes into the folder of the snapshots while a lock is on, and opens what lies in it. */
export class Seals {
  readonly #folder: string
  readonly #log: ChangeLog
  readonly #locks: Locks

  constructor(folder: string, log: ChangeLog, locks: Locks) {
    this.#folder = folder
    this.#log = log
    this.#locks = locks
  }

  /** How the next snapshot is encrypted: its header, and a key that opens it and nothing else; null: it is not. */
  async ofNext(): Promise<RouteOutput<'backup.begin'>['seal']> {
    const lock = await this.#lock()
    if (!lock) return null
    const { own, key } = keyTo(lock, SEAL_INFO.fileKey)
    return { header: headerText(headerFor(lock, own)), key: new Uint8Array(key) }
  }

  async sealLines(lines: readonly LogLine[]): Promise<readonly LogLine[]> {
    const lock = await this.#lock()
    return lock ? lines.map(line => (lockOfLine(line) ? line : sealLine(lock, line))) : lines
  }

  /** Every line as it was before, up to one that is damaged; none where one takes a passphrase (`locked`). */
  openLines({ lines, damaged }: Replay): Replay & { readonly locked: boolean } {
    const opened: LogLine[] = []
    for (const line of lines) {
      const lock = lockOfLine(line)
      if (lock && !this.#locks.opener(lock)) return { lines: [], damaged, locked: true }
      const plain = openLine(line, this.#locks.opener)
      if (!plain) return { lines: opened, damaged: true, locked: false }
      opened.push(plain)
    }
    return { lines: opened, damaged, locked: false }
  }

  /** What opens the file of a snapshot. */
  async key(path: string): Promise<RouteOutput<'backup.key'>> {
    const header = await sealOfFile(path)
    if (typeof header === 'string') return { kind: header }
    const lock = lockOf(header)
    const opener = lock && this.#locks.opener(lock)
    if (!lock || !opener) return { kind: 'locked' }
    try {
      const key = keyBy(opener, lock, header.lock?.own ?? '', SEAL_INFO.fileKey)
      return { kind: 'open', key: new Uint8Array(key) }
    } catch {
      return { kind: 'damaged' }
    }
  }

  async protection(): Promise<Protection> {
    const lock = await this.#lock()
    const { hasKeyStore } = this.#locks
    const opensBy = lock ? this.#locks.opensBy(lock) : 'passphrase'
    const plainLog = (await this.#log.lines()).some(line => !lockOfLine(line))
    return { on: lock !== undefined, opensBy, hasKeyStore, plainLog }
  }

  async protect(passphrase: string): Promise<Protection> {
    await this.#locks.turnOn(passphrase)
    await this.#log.roll()
    return this.protection()
  }

  async endProtection(): Promise<Protection> {
    this.#locks.turnOff()
    await this.#log.roll()
    return this.protection()
  }

  /** Whether the passphrase opens anything that lies here and was shut. */
  async unlock(passphrase: string): Promise<boolean> {
    const ofFiles = await Promise.all((await this.#newestFirst()).map(name => this.#lockOfFile(name)))
    const all = [...ofFiles, ...(await this.#log.lines()).map(lockOfLine)]
    const opened = await this.#locks.unlock(
      passphrase,
      all.filter(lock => lock !== undefined),
    )
    return opened > 0
  }

  #lock = (): Promise<Lock | undefined> =>
    this.#locks.current(async () => {
      const [newest] = await this.#newestFirst()
      return newest === undefined ? undefined : this.#lockOfFile(newest)
    })

  async #lockOfFile(name: string): Promise<Lock | undefined> {
    const header = await sealOfFile(join(this.#folder, name)).catch(() => 'damaged' as const)
    return typeof header === 'string' ? undefined : lockOf(header)
  }

  async #newestFirst(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => [])
    // A name begins with its instant.
    return names
      .filter(name => parseSnapshotName(name))
      .sort()
      .reverse()
  }
}
