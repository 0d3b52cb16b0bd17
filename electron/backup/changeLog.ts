import { type FileHandle, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogLine } from '@shared/ipc/backup.ts'
import { atomicWrite, syncFolder } from '../ipc/files/atomicWrite.ts'
import { joined, lineText, parseLine, type Replay } from './logLines.ts'
import { parseSegmentName, segmentName } from './names.ts'

interface Segment {
  readonly name: string
  readonly storeId: string
  readonly from: number
}

interface Current {
  readonly storeId: string
  readonly from: number
  readonly file: FileHandle
  end: number
}

/**
 * The journal's tail outside of IndexedDB, synced before it is answered. A segment begins at each start and
 * after each snapshot, so that old ones can go.
 */
export class ChangeLog {
  readonly #folder: string
  #current: Current | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Appends the lines that are new; answers where this store's log ends now. */
  async append(storeId: string, lines: readonly LogLine[]): Promise<number> {
    const known = this.#current?.storeId === storeId ? this.#current.end : 0
    const fresh = lines.filter(line => line.prev >= known)
    const last = fresh.at(-1)
    if (!fresh[0] || !last) return known
    const current = await this.#segment(storeId, fresh[0].prev)
    try {
      await current.file.appendFile(fresh.map(lineText).join(''))
      await current.file.datasync()
    } catch (error) {
      // What this segment ends with is not known now; the next lines begin another.
      await this.roll()
      throw error
    }
    current.end = last.seq
    return last.seq
  }

  /** What can be replayed on a store that is at the position. */
  async replay(storeId: string, after: number): Promise<Replay> {
    return joined(await this.#linesOf(await this.#segments(storeId)), after)
  }

  /** Every whole line there is, of all stores. */
  async lines(): Promise<LogLine[]> {
    return (await this.#linesOf(await this.#segments())).filter(line => line !== undefined)
  }

  /** Writes every line once more as `anew` says, file by file; what could not be read is left out. */
  async rewrite(anew: (lines: readonly LogLine[]) => Promise<readonly LogLine[]>): Promise<void> {
    await this.roll()
    for (const segment of await this.#segments()) {
      const lines = (await this.#linesOf([segment])).filter(line => line !== undefined)
      await atomicWrite(join(this.#folder, segment.name), (await anew(lines)).map(lineText).join(''))
    }
  }

  async #linesOf(segments: readonly Segment[]): Promise<(LogLine | undefined)[]> {
    const texts = await Promise.all(segments.map(({ name }) => readFile(join(this.#folder, name), 'utf8')))
    const lines = texts.flatMap(text => text.split('\n').filter(line => line !== ''))
    return lines.map(parseLine)
  }

  /** Stores that have a log: where it begins, and when it was last written. */
  async stores(): Promise<{ storeId: string; from: number; at: string }[]> {
    const stores = new Map<string, { storeId: string; from: number; at: string }>()
    for (const { name, storeId, from } of await this.#segments()) {
      const at = (await stat(join(this.#folder, name))).mtime.toISOString()
      const known = stores.get(storeId)
      const latest = known && known.at > at ? known.at : at
      stores.set(storeId, { storeId, from: Math.min(from, known?.from ?? from), at: latest })
    }
    return [...stores.values()]
  }

  /** The next line begins a new segment. */
  async roll(): Promise<void> {
    const current = this.#current
    this.#current = undefined
    await current?.file.close().catch(() => {})
  }

  /** Removes the segments whose every line a later snapshot holds: nothing after the position is in them. */
  async dropUntil(storeId: string, position: number): Promise<void> {
    const own = await this.#segments(storeId)
    for (const [i, { name, from }] of own.entries()) {
      const next = own[i + 1]
      if (next && next.from <= position && from !== this.#current?.from)
        await rm(join(this.#folder, name), { force: true })
    }
  }

  async #segment(storeId: string, from: number): Promise<Current> {
    if (this.#current?.storeId === storeId) return this.#current
    await this.roll()
    await mkdir(this.#folder, { recursive: true })
    const file = await open(join(this.#folder, segmentName(storeId, from)), 'a')
    // One of the same beginning may end in half a line, which an empty line ends.
    if ((await file.stat()).size > 0) await file.appendFile('\n')
    await syncFolder(this.#folder)
    this.#current = { storeId, from, end: from, file }
    return this.#current
  }

  async #segments(storeId?: string): Promise<Segment[]> {
    const names = await readdir(this.#folder).catch(() => [])
    return names
      .flatMap(name => {
        const parsed = parseSegmentName(name)
        return parsed && (storeId === undefined || parsed.storeId === storeId) ? [{ name, ...parsed }] : []
      })
      .sort((a, b) => a.from - b.from)
  }
}
