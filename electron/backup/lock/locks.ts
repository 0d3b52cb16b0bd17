import type { Lock } from '@shared/domain/workspace-file/sealLock.ts'
import type { Protection } from '@shared/ipc/backup.ts'
import { makeLock, openLock } from './lock.ts'
import type { LockFile } from './lockFile.ts'

/**
 * The locks of this profile: the one that snapshots and the change log are sealed to, and what opens it and earlier
 * ones. An opener never leaves the main process; it is kept by the system's key store, and in memory until Tandem ends.
 */
export class Locks {
  readonly #file: LockFile
  readonly #openers = new Map<string, Buffer>()

  constructor(file: LockFile) {
    this.#file = file
  }

  get hasKeyStore(): boolean {
    return this.#file.hasKeyStore
  }

  /**
   * What is written from now on is sealed to; undefined: it is written in plain. Where nothing was chosen in this
   * profile (another laptop, a lost file), what the newest snapshot is sealed to: encryption never ends by itself.
   */
  async current(ofNewest: () => Promise<Lock | undefined>): Promise<Lock | undefined> {
    const { choice } = this.#file.read()
    if (choice === 'off') return undefined
    return choice ?? ofNewest()
  }

  /** From now on everything is sealed to a new lock that this passphrase opens. */
  async turnOn(passphrase: string): Promise<void> {
    const { lock, opener } = await makeLock(passphrase)
    this.#file.choose(lock)
    this.#remember(lock, opener)
  }

  /** What was sealed stays so, and what opens it stays kept. */
  turnOff(): void {
    this.#file.choose('off')
  }

  opener = (lock: Lock): Buffer | undefined => {
    const opener = this.#openers.get(lock.public) ?? this.#file.opener(lock)
    // Asked for with every line of the change log: the key store is not.
    if (opener) this.#openers.set(lock.public, opener)
    return opener
  }

  opensBy(lock: Lock): Protection['opensBy'] {
    if (this.#file.opener(lock)) return 'keyStore'
    return this.#openers.has(lock.public) ? 'session' : 'passphrase'
  }

  /** Tries a passphrase on locks that are shut; answers how many it opened. Throws PlainError on a damaged one. */
  async unlock(passphrase: string, locks: readonly Lock[]): Promise<number> {
    const shut = new Map(locks.filter(lock => !this.opener(lock)).map(lock => [lock.public, lock]))
    let opened = 0
    for (const lock of shut.values()) {
      const opener = await openLock(lock, passphrase)
      if (!opener) continue
      this.#remember(lock, opener)
      opened += 1
    }
    return opened
  }

  #remember(lock: Lock, opener: Buffer): void {
    this.#openers.set(lock.public, opener)
    this.#file.keep(lock, opener)
  }
}
