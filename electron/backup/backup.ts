import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Drill, LogEnd, LogLine, Protection, Snapshot } from '@shared/ipc/backup.ts'
import { PIECE_BYTES } from '@shared/ipc/backup.ts'
import type { RouteOutput } from '@shared/ipc/contract.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { atomicWrite } from '../ipc/files/atomicWrite.ts'
import { inPlainWords, PlainError } from '../ipc/plainError.ts'
import { readJson } from '../settings/jsonFile.ts'
import { ChangeLog } from './changeLog.ts'
import { newestFirst } from './inOrder.ts'
import { namesToKeep } from './keep.ts'
import type { Locks } from './lock/locks.ts'
import { sealOfFile } from './lock/sealedFile.ts'
import { sealOlder } from './lock/sealOlder.ts'
import { Seals } from './lock/seals.ts'
import type { Replay } from './logLines.ts'
import { parseSnapshotName } from './names.ts'
import { readPiece } from './readPiece.ts'
import { sha256OfFile } from './sha256.ts'
import { type Entry, indexPath, indexText, readIndex } from './snapshotIndex.ts'
import { type About, SnapshotWriter } from './snapshotWriter.ts'
import { countsInFile } from './zipManifest.ts'

const ASKED: readonly unknown[] = ['manual', 'import', 'restore', 'merge']
/** The log is kept back to this many of the newest snapshots, so that a damaged one costs nothing. */
const LOGGED_SNAPSHOTS = 3

const rowsOf = (rows: Readonly<Record<string, number>> | undefined): number =>
  Object.values(rows ?? {}).reduce((sum, count) => sum + count, 0)

/** Everything of this profile that is kept outside of IndexedDB. One call at a time. */
export class Backup {
  readonly #folder: string
  readonly #writer: SnapshotWriter
  readonly #log: ChangeLog
  readonly #seals: Seals
  #trouble: string | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(folder: string, locks: Locks, now: () => Date = () => new Date()) {
    this.#folder = folder
    this.#writer = new SnapshotWriter(folder, now)
    this.#log = new ChangeLog(folder)
    this.#seals = new Seals(folder, this.#log, locks)
  }

  get folder(): string {
    return this.#folder
  }

  /** `seal`: the file has to be encrypted, behind this header and by this key of its own. */
  begin = (): Promise<RouteOutput<'backup.begin'>> =>
    this.#writes(async () => {
      const seal = await this.#seals.ofNext()
      return { writing: await this.#writer.begin(seal?.header), seal }
    })

  append = (token: string, bytes: Uint8Array): Promise<void> =>
    this.#writes(() => this.#writer.append(token, bytes))

  /** The snapshot is whole on the disk; what it makes superfluous is removed. */
  commit = (token: string, sent: number, about: About): Promise<Snapshot> =>
    this.#writes(async () => {
      if (about.seq === 0)
        throw new PlainError('empty', 'Nothing was ever entered: there is nothing to keep.')
      const { name, bytes, rows, reason } = await this.#writer.commit(token, sent, about)
      const index = readIndex(this.#folder)
      const sealed = (await sealOfFile(join(this.#folder, name))) !== 'plain'
      index.set(name, { bytes, rows, reason, checked: 'good', sealed })
      await this.#log.roll()
      const kept = await this.#rotate(await this.#snapshots(index), index)
      const snapshot = kept.find(one => one.name === name)
      if (!snapshot) throw new PlainError('gone', 'The snapshot is not there any more.')
      this.#trouble = null
      return snapshot
    })

  abort = (token: string): Promise<void> => this.#inTurn(() => this.#writer.abort(token))

  list = (): Promise<{
    snapshots: Snapshot[]
    logs: LogEnd[]
    drill: Drill | null
    trouble: string | null
  }> =>
    this.#inTurn(async () => {
      const snapshots = await this.#snapshots(readIndex(this.#folder))
      const logs = await this.#logEnds(snapshots)
      return { snapshots, logs, drill: this.#drill(), trouble: this.#trouble }
    })

  /** Whether every byte of a snapshot is as it was written; the answer is remembered. */
  check = (name: string): Promise<boolean> =>
    this.#inTurn(async () => {
      const good = await isWhole(this.#pathOf(name), parseSnapshotName(name)?.sum ?? '-')
      const index = readIndex(this.#folder)
      await this.#snapshots(index)
      const entry = index.get(name)
      if (entry) await this.#keepIndex(index.set(name, { ...entry, checked: good ? 'good' : 'damaged' }))
      return good
    })

  read = (name: string, offset: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; size: number }> =>
    readPiece(this.#pathOf(name), offset, PIECE_BYTES)

  appendLog = (storeId: string, lines: readonly LogLine[]): Promise<number> =>
    this.#writes(async () => {
      const end = await this.#log.append(storeId, await this.#seals.sealLines(lines))
      this.#trouble = null
      return end
    })

  /** Lines after a position, of them those from `skip` on: only they are opened. `locked`: one takes a passphrase. */
  readLog = (
    storeId: string,
    after: number,
    skip = 0,
    most = Number.POSITIVE_INFINITY,
  ): Promise<Replay & { readonly locked: boolean }> =>
    this.#inTurn(async () => {
      const { lines, damaged } = await this.#log.replay(storeId, after)
      return this.#seals.openLines({ lines: lines.slice(skip, skip + most), damaged })
    })

  /** What opens a snapshot. */
  key = (name: string): Promise<RouteOutput<'backup.key'>> =>
    this.#inTurn(() => this.#seals.key(this.#pathOf(name)))

  protection = (): Promise<Protection> => this.#inTurn(() => this.#seals.protection())

  protect = (passphrase: string): Promise<Protection> => this.#inTurn(() => this.#seals.protect(passphrase))

  endProtection = (): Promise<Protection> => this.#inTurn(() => this.#seals.endProtection())

  /** Writes what lies here in plain once more, encrypted. Answers how many snapshots; a damaged one stays as it is. */
  sealOlder = (): Promise<number> =>
    this.#writes(async () => {
      if (!(await this.#seals.protection()).on)
        throw new PlainError('not-on', 'Snapshots are not encrypted: choose a passphrase first.')
      const index = readIndex(this.#folder)
      let done = 0
      for (const { name, sealed } of await this.#snapshots(index)) {
        const seal = await this.#seals.ofNext()
        const [named, entry] = [parseSnapshotName(name), index.get(name)]
        if (sealed || !seal || !named || !entry || !(await isWhole(join(this.#folder, name), named.sum)))
          continue
        const written = await sealOlder(this.#folder, named, seal)
        index.delete(name)
        index.set(written.name, { ...entry, bytes: written.bytes, checked: 'good', sealed: true })
        await this.#keepIndex(index)
        done += 1
      }
      await this.#log.rewrite(lines => this.#seals.sealLines(lines))
      return done
    })

  /** Whether the passphrase opens anything that is kept here and was shut. */
  unlock = (passphrase: string): Promise<boolean> => this.#inTurn(() => this.#seals.unlock(passphrase))

  rememberDrill = (drill: Drill): Promise<void> =>
    this.#inTurn(() => atomicWrite(this.#drillPath(), `${JSON.stringify(drill, null, 2)}\n`))

  async #logEnds(snapshots: readonly Snapshot[]): Promise<LogEnd[]> {
    const ends: LogEnd[] = []
    for (const { storeId, from, at } of await this.#log.stores()) {
      const base = snapshots.find(one => one.storeId === storeId && one.state !== 'damaged')?.seq ?? 0
      const { lines } = await this.#log.replay(storeId, base)
      ends.push({ storeId, from, seq: lines.at(-1)?.seq ?? base, at })
    }
    return ends
  }

  /** Newest first of each store, from what lies in the folder; what the index does not know is looked up in the files. */
  async #snapshots(index: Map<string, Entry>): Promise<Snapshot[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const found = names.flatMap(name => parseSnapshotName(name) ?? [])
    const snapshots = await Promise.all(
      found.map(async ({ name, at, seq, storeId }): Promise<Snapshot> => {
        const path = join(this.#folder, name)
        const { size } = await stat(path)
        const known = index.get(name)
        const entry = known?.sealed === undefined ? await lookUp(path, size, known) : known
        index.set(name, entry)
        const sealed = entry.sealed === true
        const unknown = entry.rows === undefined && !sealed
        const damaged = size !== entry.bytes || entry.checked === 'damaged' || unknown
        const state = damaged ? 'damaged' : entry.checked === 'good' ? 'good' : 'unread'
        const { rows, reason } = entry
        return {
          name,
          at,
          storeId,
          seq,
          bytes: size,
          sealed,
          state,
          ...(rows && { rows }),
          ...(reason && { reason }),
        }
      }),
    )
    const there = new Set(found.map(({ name }) => name))
    for (const name of index.keys()) if (!there.has(name)) index.delete(name)
    return newestFirst(snapshots)
  }

  async #rotate(snapshots: readonly Snapshot[], index: Map<string, Entry>): Promise<Snapshot[]> {
    const kept = namesToKeep(
      snapshots.map(({ name, at, seq, storeId, rows, reason, state, sealed }) => ({
        name,
        at,
        seq,
        storeId,
        // Of one whose index was lost nothing is known; it must not go as one that is empty.
        rows: sealed && !rows ? 1 : rowsOf(rows),
        asked: ASKED.includes(reason),
        damaged: state === 'damaged',
      })),
    )
    for (const { name } of snapshots)
      if (!kept.has(name)) {
        await rm(join(this.#folder, name), { force: true })
        index.delete(name)
      }
    await this.#keepIndex(index)
    const left = snapshots.filter(({ name }) => kept.has(name))
    for (const storeId of new Set(left.map(one => one.storeId))) {
      const good = left.filter(one => one.storeId === storeId && one.state !== 'damaged')
      const oldest = good[LOGGED_SNAPSHOTS - 1]
      if (oldest) await this.#log.dropUntil(storeId, oldest.seq)
    }
    return left
  }

  #keepIndex(index: Map<string, Entry>): Promise<void> {
    return atomicWrite(indexPath(this.#folder), indexText(index))
  }

  #drillPath = (): string => join(this.#folder, 'drill.json')

  #drill(): Drill | null {
    const drill = readJson(this.#drillPath())
    return isRecord(drill) && typeof drill.words === 'string' ? (drill as Drill) : null
  }

  #pathOf(name: string): string {
    if (!parseSnapshotName(name)) throw new PlainError('no-snapshot', 'There is no such snapshot.')
    return join(this.#folder, name)
  }

  async #writes<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#inTurn(work)
    } catch (error) {
      this.#trouble = inPlainWords(error).message
      throw error
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work)
    this.#turn = turn.catch(() => {})
    return turn
  }
}

/** Whether every byte is as it was written. */
async function isWhole(path: string, sum: string): Promise<boolean> {
  return (await sha256OfFile(path).catch(() => '')).startsWith(sum)
}

async function lookUp(path: string, bytes: number, known: Entry | undefined): Promise<Entry> {
  const sealed = (await sealOfFile(path).catch(() => 'plain')) !== 'plain'
  if (known) return { ...known, sealed }
  const rows = sealed ? undefined : await countsInFile(path)
  return { bytes, rows, reason: undefined, checked: undefined, sealed }
}
