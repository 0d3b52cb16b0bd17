import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mendStore } from '../../../electron/backup/store/mendStore.ts'
import { wholeLength } from '../../../electron/backup/store/tornLog.ts'

type Done = (error?: Error | undefined) => void
interface Level {
  open(done: Done): void
  close(done: Done): void
  put(key: string, value: Buffer, done: Done): void
  get(key: string, done: Done): void
}
/** LevelDB itself; it comes without types. */
const leveldown = createRequire(import.meta.url)('leveldown') as (folder: string) => Level

const BLOCK = 32_768
const HEADER = 7
const SEED = 20261128

/** A log as LevelDB writes it (checksums left out: nothing here reads them), and where each of its records ends. */
function written(lengths: readonly number[]): { log: Buffer; ends: number[] } {
  const parts: Buffer[] = []
  const ends: number[] = []
  let at = 0
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const length of lengths) {
    let left = length
    for (let first = true; first || left > 0; first = false) {
      const room = BLOCK - (at % BLOCK)
      if (room < HEADER) add(Buffer.alloc(room))
      const part = Math.min(left, BLOCK - (at % BLOCK) - HEADER)
      left -= part
      const header = Buffer.alloc(HEADER, 0xab)
      header.writeUInt16LE(part, 4)
      header.writeUInt8(first ? (left === 0 ? 1 : 2) : left === 0 ? 4 : 3, 6)
      add(Buffer.concat([header, Buffer.alloc(part, 0xcd)]))
    }
    ends.push(at)
  }
  return { log: Buffer.concat(parts), ends }
}

const lengths = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: BLOCK - 20, max: BLOCK + 20 }),
    fc.integer({ min: 0, max: 100_000 }),
  ),
  { minLength: 1, maxLength: 8 },
)

describe('the end of a log that was cut off', () => {
  it('is the last record that is whole, wherever the cut was', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (lengths, by) => {
        const { log, ends } = written(lengths)
        const cut = by % (log.length + 1)
        const whole = wholeLength(log.subarray(0, cut)) ?? -1
        const last = ends.filter(end => end <= cut).at(-1) ?? 0
        // Zeros that fill up a block belong to what is before them.
        expect(whole).toBeGreaterThanOrEqual(last)
        expect(whole - last).toBeLessThan(HEADER)
        expect(log.subarray(last, whole).every(byte => byte === 0)).toBe(true)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('leaves a whole log as it is', () => {
    fc.assert(
      fc.property(lengths, lengths => {
        const { log } = written(lengths)
        expect(wholeLength(log)).toBe(log.length)
      }),
      { seed: SEED },
    )
  })

  it('takes room that was made and never written for an end, and nothing else for a log', () => {
    const { log } = written([100, 40_000])
    expect(wholeLength(Buffer.concat([log, Buffer.alloc(50_000)]))).toBe(log.length)
    expect(wholeLength(Buffer.concat([log, Buffer.alloc(9), Buffer.from('x')]))).toBeUndefined()
    expect(wholeLength(Buffer.from('nothing of a book '.repeat(50)))).toBeUndefined()
    expect(wholeLength(Buffer.alloc(0))).toBe(0)
  })
})

describe('a store of the real LevelDB', () => {
  let profile = ''
  let folder = ''
  const names = () => readdirSync(folder).sort()
  const contents = () => names().map(name => [name, readFileSync(join(folder, name)).toString('base64')])
  const logPath = () => join(folder, names().find(name => name.endsWith('.log')) ?? 'none')

  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'tandem-torn-'))
    folder = join(profile, 'IndexedDB', 'app_tandem_0.indexeddb.leveldb')
    await mkdir(folder, { recursive: true })
  })
  afterEach(() => rmSync(profile, { recursive: true, force: true }))

  /** Puts values of these lengths under their numbers. */
  async function fill(lengths: readonly number[]): Promise<void> {
    const store = leveldown(folder)
    await called(done => store.open(done))
    for (const [i, length] of lengths.entries())
      await called(done => store.put(String(i), Buffer.alloc(length, i + 1), done))
    await called(done => store.close(done))
  }

  async function keys(count: number): Promise<number> {
    const store = leveldown(folder)
    await called(done => store.open(done))
    let found = 0
    for (let i = 0; i < count; i++)
      await new Promise<void>(resolve =>
        store.get(String(i), error => resolve(error ? undefined : void found++)),
      )
    await called(done => store.close(done))
    return found
  }

  const called = (work: (done: Done) => void) =>
    new Promise<void>((resolve, reject) => work(error => (error ? reject(error) : resolve())))

  it('is left to the byte where it ended well', async () => {
    await fill([10, 50_000, 0, 32_761, 200])
    const before = contents()
    expect(mendStore(profile)).toBe(0)
    expect(contents()).toEqual(before)
  })

  it('keeps every record that was whole, however its log was cut', async () => {
    await fill([10, 50_000, 0, 32_761, 200])
    const before = readFileSync(logPath())
    const rest = new Map(names().map(name => [name, readFileSync(join(folder, name))]))
    const random = fc.sample(fc.integer({ min: 1, max: before.length - 1 }), { seed: SEED, numRuns: 20 })
    for (const cut of random) {
      const seen: number[] = []
      for (const mended of [false, true]) {
        rmSync(folder, { recursive: true })
        await mkdir(folder)
        for (const [name, bytes] of rest) writeFileSync(join(folder, name), bytes)
        truncateSync(logPath(), cut)
        if (mended) mendStore(profile)
        seen.push(await keys(5))
      }
      // As many as LevelDB finds where nothing was mended.
      expect(seen[1], `cut at ${cut}`).toBe(seen[0])
    }
  })

  it('does without a store, and without files in it', () => {
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    expect(mendStore(profile)).toBe(0)
  })
})
