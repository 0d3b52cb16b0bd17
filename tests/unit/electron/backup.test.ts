import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Backup } from '../../../electron/backup/backup.ts'
import { LockFile } from '../../../electron/backup/lock/lockFile.ts'
import { Locks } from '../../../electron/backup/lock/locks.ts'

const STORE = '00112233445566aa'
let folder: string
let clock: number
let backup: Backup

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tandem-backup-')), 'snapshots')
  clock = Date.UTC(2026, 10, 24, 12)
  backup = open()
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const noKeyStore = { isThere: () => false, encrypt: () => Buffer.from(''), decrypt: () => '' }
const open = () =>
  new Backup(folder, new Locks(new LockFile(join(folder, '../lock.json'), noKeyStore)), () => new Date(clock))

const fileOf = (rows: Record<string, number>): Uint8Array => {
  const tables = Object.fromEntries(
    Object.entries(rows).map(([name, count]) => [name, { rows: count, sha256: '' }]),
  )
  const manifest = new TextEncoder().encode(JSON.stringify({ tables }))
  const files = { 'tables/partners.ndjson': new Uint8Array(5_000).fill(65), 'manifest.json': manifest }
  // The same rows are the same bytes, whatever the clock says.
  return zipSync(files, { mtime: new Date(2026, 10, 23) })
}

async function keep(seq: number, rows: Record<string, number> = { partners: 3 }, storeId = STORE) {
  const bytes = fileOf(rows)
  const { writing } = await backup.begin()
  await backup.append(writing, bytes.subarray(0, 100))
  await backup.append(writing, bytes.subarray(100))
  clock += 60_000
  return backup.commit(writing, bytes.length, { storeId, seq, rows, reason: 'changes' })
}

const line = (prev: number) => ({ prev, seq: prev + 1, text: `{"entry":${prev + 1}}` })
const files = () => readdirSync(folder).filter(name => name.endsWith('.tandem'))

describe('a snapshot', () => {
  it('is listed with what it holds once every byte of it is on the disk and was read back', async () => {
    const { name } = await keep(7)
    const { snapshots, trouble } = await backup.list()
    expect(snapshots).toMatchObject([{ name, seq: 7, storeId: STORE, state: 'good', rows: { partners: 3 } }])
    expect(trouble).toBeNull()
    expect(await backup.check(name)).toBe(true)
    const { bytes, size } = await backup.read(name, 0)
    expect(Buffer.from(bytes).equals(Buffer.from(fileOf({ partners: 3 })))).toBe(true)
    expect(size).toBe(bytes.length)
  })

  it('that was not finished leaves nothing behind, nor does one whose piece got lost', async () => {
    const { writing } = await backup.begin()
    await backup.append(writing, new Uint8Array(9))
    await backup.abort(writing)
    const { writing: second } = await backup.begin()
    await backup.append(second, new Uint8Array(9))
    const about = { storeId: STORE, seq: 1, rows: { partners: 1 }, reason: 'quit' } as const
    await expect(backup.commit(second, 10, about)).rejects.toThrow('got lost')
    await expect(backup.append(second, new Uint8Array(1))).rejects.toThrow('not being written any more')
    expect(readdirSync(folder)).toEqual([])
    expect((await backup.list()).trouble).toContain('not being written')
  })

  it('of a store into which nothing was ever entered is refused', async () => {
    await keep(4)
    await expect(keep(0, {})).rejects.toThrow('nothing to keep')
    expect((await backup.list()).snapshots.map(({ seq }) => seq)).toEqual([4])
  })

  it('of an emptied store takes no full one’s place, however many follow', async () => {
    for (let seq = 1; seq <= 4; seq++) await keep(seq)
    for (let seq = 5; seq <= 30; seq++) await keep(seq, { partners: 0 })
    const { snapshots } = await backup.list()
    expect(snapshots.filter(({ rows }) => rows?.partners === 3).map(({ seq }) => seq)).toEqual([4, 3, 2])
    expect(snapshots.filter(({ rows }) => rows?.partners === 0).map(({ seq }) => seq)).toEqual([30])
  })

  it('that was cut off is called damaged at once, and one with another byte once it was read', async () => {
    const first = await keep(1)
    const second = await keep(2)
    truncateSync(join(folder, second.name), 50)
    const bytes = readFileSync(join(folder, first.name))
    bytes[60] = (bytes[60] ?? 0) ^ 1
    writeFileSync(join(folder, first.name), bytes)
    expect((await backup.list()).snapshots.map(({ state }) => state)).toEqual(['damaged', 'good'])
    expect(await backup.check(first.name)).toBe(false)
    expect((await open().list()).snapshots.map(({ state }) => state)).toEqual(['damaged', 'damaged'])
  })

  it('is found again from its file when the index is lost or garbage', async () => {
    await keep(1, { partners: 3, deals: 2 })
    for (const text of [undefined, 'garbage', '{"snapshots":{"x":1}}']) {
      if (text === undefined) rmSync(join(folder, 'index.json'))
      else writeFileSync(join(folder, 'index.json'), text)
      expect((await open().list()).snapshots).toMatchObject([
        { seq: 1, storeId: STORE, state: 'unread', rows: { partners: 3, deals: 2 } },
      ])
    }
    writeFileSync(join(folder, '20261124T120000000Z-9-00112233445566aa-00112233445566aa.tandem'), 'no zip')
    expect((await open().list()).snapshots.map(({ state }) => state)).toEqual(['damaged', 'unread'])
  })

  it('is only ever found by its name: no path leads out of the folder', async () => {
    await expect(backup.check('../settings.json')).rejects.toThrow('no such snapshot')
    expect(() => backup.read('../../etc/passwd', 0)).toThrow('no such snapshot')
  })

  it('that cannot be written says why in plain words, and the ones before stay', async () => {
    const { name } = await keep(1)
    rmSync(join(folder, name))
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where the folder should be')
    await expect(backup.begin()).rejects.toThrow()
    expect((await backup.list()).trouble).toMatch(/^[A-Z].*\.$/)
    rmSync(folder)
    await keep(2)
    expect((await backup.list()).trouble).toBeNull()
  })

  it.runIf(existsSync('/dev/full'))('on a full disk is dropped, and said so', async () => {
    await keep(1)
    const kept = files()
    const log = join(folder, `changes-${STORE}-1.ndjson`)
    // A device that is always full in the place of the log's file.
    symlinkSync('/dev/full', log)
    await expect(backup.appendLog(STORE, [line(1)])).rejects.toThrow('ENOSPC')
    rmSync(log)
    expect((await backup.list()).trouble).toBe('The disk is full. Make room and try again.')
    expect(files()).toEqual(kept)
    expect(await backup.appendLog(STORE, [line(1)])).toBe(2)
    expect((await backup.list()).trouble).toBeNull()
  })
})

describe('the change log', () => {
  it('is replayed from any position, over snapshots and restarts', async () => {
    await backup.appendLog(STORE, [line(0), line(1)])
    await keep(2)
    await backup.appendLog(STORE, [line(2)])
    backup = open()
    await backup.appendLog(STORE, [line(3), line(4)])
    expect((await backup.readLog(STORE, 2)).lines.map(({ seq }) => seq)).toEqual([3, 4, 5])
    expect((await backup.readLog(STORE, 0)).lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect((await backup.list()).logs).toMatchObject([{ storeId: STORE, seq: 5 }])
    expect((await backup.readLog('ffffffffffffffff', 0)).lines).toEqual([])
  })

  it('takes no line twice', async () => {
    await backup.appendLog(STORE, [line(0), line(1)])
    expect(await backup.appendLog(STORE, [line(0), line(1), line(2)])).toBe(3)
    const text = readFileSync(join(folder, `changes-${STORE}-0.ndjson`), 'utf8')
    expect(text.trim().split('\n').length).toBe(3)
  })

  it('loses only the line that was cut off, and goes on behind it', async () => {
    await backup.appendLog(STORE, [line(0), line(1)])
    const path = join(folder, `changes-${STORE}-0.ndjson`)
    truncateSync(path, readFileSync(path).length - 5)
    backup = open()
    expect(await backup.readLog(STORE, 0)).toMatchObject({ lines: [line(0)], damaged: true, locked: false })
    expect((await backup.list()).logs).toMatchObject([{ seq: 1 }])
    await backup.appendLog(STORE, [line(1), line(2)])
    expect(await backup.readLog(STORE, 0)).toEqual({
      lines: [line(0), line(1), line(2)],
      damaged: false,
      locked: false,
    })
  })

  it('ends where a line is missing', async () => {
    await backup.appendLog(STORE, [line(0), line(5)])
    expect(await backup.readLog(STORE, 0)).toEqual({ lines: [line(0)], damaged: true, locked: false })
    appendFileSync(join(folder, `changes-${STORE}-0.ndjson`), 'noise\n')
    expect((await backup.readLog(STORE, 5)).lines.map(({ seq }) => seq)).toEqual([6])
  })

  it('is kept back to the third newest snapshot, so that a damaged one costs nothing', async () => {
    for (let seq = 0; seq < 6; seq++) {
      await backup.appendLog(STORE, [line(seq)])
      await keep(seq + 1)
    }
    const kept = readdirSync(folder).filter(name => name.startsWith('changes-'))
    expect(kept.sort()).toEqual([4, 5].map(from => `changes-${STORE}-${from}.ndjson`))
    expect((await backup.readLog(STORE, 4)).lines.map(({ seq }) => seq)).toEqual([5, 6])
  })
})

describe('a clock that is set wrong while snapshots are taken', () => {
  const DAY = 86_400_000
  it.each([
    ['a day ahead', DAY],
    ['ten years ahead', 3_650 * DAY],
    ['a day back', -DAY],
    ['ten years back', -3_650 * DAY],
  ])('%s: the newest is the one furthest on, and the log after it is whole', async (_, wrong) => {
    await keep(1)
    clock += wrong
    await keep(2)
    clock -= wrong
    for (let seq = 3; seq < 8; seq++) {
      await backup.appendLog(STORE, [line(seq - 1)])
      await keep(seq)
    }
    await backup.appendLog(STORE, [line(7)])
    const { snapshots, logs } = await backup.list()
    expect(snapshots[0]?.seq).toBe(7)
    expect(snapshots.map(({ seq }) => seq)).toEqual([7, 6, 5, ...snapshots.slice(3).map(({ seq }) => seq)])
    expect(logs).toMatchObject([{ storeId: STORE, seq: 8 }])
    expect((await backup.readLog(STORE, 5)).lines.map(({ seq }) => seq)).toEqual([6, 7, 8])
  })
})
