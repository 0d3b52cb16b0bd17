import 'fake-indexeddb/auto'
import type { Change } from '@shared/domain/journal/schema.ts'
import { textToHash } from '@shared/domain/scorecard/hash.ts'
import type { RouteInput } from '@shared/ipc/contract.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBatch } from '../../../renderer/data/batch.ts'
import { sha256 } from '../../../renderer/data/contentHash.ts'
import { db } from '../../../renderer/data/db.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { undo } from '../../../renderer/data/undo.ts'
import {
  type ExportLine,
  exportMany,
  exportScorecard,
  prepareScorecard,
} from '../../../renderer/features/scorecards/export.ts'
import { type FakePlatform, fakePlatform } from '../../../renderer/platform/fake.ts'

type PrintInput = RouteInput<'print.export'>

const stamps = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  createdIn: 'seed',
}
const PERIOD = '2020-Q1'
const NAMES = ['Acme', 'ACME', 'Beta / Söhne']

const partner = (n: number): Change => ({
  table: 'partners',
  id: `partner:${n}`,
  after: {
    id: `partner:${n}`,
    name: NAMES[n] ?? `P${n}`,
    types: ['reseller'],
    status: 'active',
    regions: [],
    industries: [],
    domains: [],
    capabilities: [],
    competitors: [],
    stack: [],
    ...stamps,
  },
})

const revenue = (id: string, partnerId: `partner:${string}`, date: string, minor: number): Change => ({
  table: 'revenue',
  id: `revenue:${id}`,
  after: {
    id: `revenue:${id}`,
    partnerId,
    role: 'sourced',
    date,
    amount: { minor, currency: 'USD' },
    ...stamps,
  },
})

async function write(changes: readonly Change[]): Promise<void> {
  const batch = await openBatch({ command: 'seed', label: 'Seed', actor: 'Test' })
  await batch.append(changes)
  await batch.finish()
}

let platform: FakePlatform
let print: (input: PrintInput) => { kind: 'saved'; path: string; bytes: number } | { kind: 'cancelled' }

beforeEach(async () => {
  vi.stubGlobal('navigator', { language: 'en-GB' })
  await db.open()
  await Promise.all(db.tables.map(table => table.clear()))
  print = ({ target }) => ({
    kind: 'saved',
    path: `/out/${target.kind === 'folder' ? target.fileName : target.suggestedName}`,
    bytes: 1,
  })
  platform = fakePlatform({ 'print.export': input => print(input) })
  await write([
    ...NAMES.map((_, n) => partner(n)),
    revenue('a', 'partner:0', '2020-02-10', 12_345),
    revenue('b', 'partner:1', '2020-03-31', 99_999),
  ])
})
afterEach(() => {
  platform.remove()
  vi.unstubAllGlobals()
})

const printed = () => platform.calls.map(call => call.input as PrintInput)

describe('exporting a scorecard', () => {
  it('issues it first, and prints the same one again while nothing has changed', async () => {
    const first = await prepareScorecard('partner:0', PERIOD)
    expect(first).toMatchObject({ ok: true, value: { version: 1, fresh: true } })
    const again = await prepareScorecard('partner:0', PERIOD)
    expect(again).toMatchObject({ ok: true, value: { version: 1, fresh: false } })
    expect(await readAll('scorecards')).toHaveLength(1)
  })

  it('freezes facts and template under a hash that can be made again', async () => {
    await prepareScorecard('partner:0', PERIOD)
    const [issued] = await readAll('scorecards')
    if (!issued) throw new Error('nothing was issued')
    expect(issued.facts.revenueByMonth).toEqual([
      { month: '2020-02', role: 'sourced', minor: 12_345, lines: 1 },
    ])
    expect(await sha256(textToHash(issued))).toBe(issued.hash)
  })

  it('issues a new version when the data has changed, and the old one stays as it was', async () => {
    await prepareScorecard('partner:0', PERIOD)
    const before = (await readAll('scorecards'))[0]
    await write([revenue('c', 'partner:0', '2020-03-01', 5)])
    expect(await prepareScorecard('partner:0', PERIOD)).toMatchObject({ value: { version: 2, fresh: true } })
    const all = await readAll('scorecards')
    expect(all.find(one => one.version === 1)).toEqual(before)
    expect(all.find(one => one.version === 2)?.facts.revenueByMonth).toHaveLength(2)
    expect((await undo()).ok).toBe(true)
    expect(await readAll('scorecards')).toEqual([before])
  })

  it('takes the last complete quarter with data when nobody says which', async () => {
    await exportScorecard('partner:0')
    expect((await readAll('scorecards'))[0]?.period).toBe('2020-Q1')
    expect(printed()[0]).toMatchObject({
      job: { document: 'scorecard', paper: 'A4' },
      target: { kind: 'ask', suggestedName: 'Acme – 2020-Q1 scorecard.pdf' },
    })
  })

  it('answers a partner that is gone in words', async () => {
    expect(await exportScorecard('partner:9', PERIOD)).toMatchObject({
      ok: false,
      error: { message: 'This partner is not in the book any more.' },
    })
    expect(platform.calls).toEqual([])
  })
})

describe('exporting many', () => {
  const ids = ['partner:0', 'partner:1', 'partner:2']

  it('writes one file each under names that do not collide, and tells every step', async () => {
    const steps: string[] = []
    const lines = await exportMany(ids, PERIOD, 'grant', told =>
      steps.push(told.map(line => line.state).join(' ')),
    )
    expect(lines.map(line => line.fileName)).toEqual([
      'Acme – 2020-Q1 scorecard.pdf',
      'ACME – 2020-Q1 scorecard (2).pdf',
      'Beta Söhne – 2020-Q1 scorecard.pdf',
    ])
    expect(steps.slice(0, 3)).toEqual([
      'waiting waiting waiting',
      'printing waiting waiting',
      'printing printing waiting',
    ])
    expect(steps.at(-1)).toBe('saved saved saved')
    // Each is told when it begins and when it is saved, and never are more than two in work.
    expect(steps).toHaveLength(1 + 2 * ids.length)
    expect(steps.filter(told => told.split('printing').length > 3)).toEqual([])
    expect(printed().map(input => input.target)).toEqual(
      lines.map(({ fileName }) => ({ kind: 'folder', grant: 'grant', fileName })),
    )
  })

  it('goes on after a failure and says why', async () => {
    const good = print
    print = input => {
      if (input.target.kind === 'folder' && input.target.fileName.startsWith('ACME'))
        throw new Error('The disk is full.')
      return good(input)
    }
    const lines = await exportMany(['partner:7', ...ids], PERIOD, 'grant')
    expect(lines.map((line: ExportLine) => [line.state, line.reason])).toEqual([
      ['failed', 'This partner is not in the book any more.'],
      ['saved', undefined],
      ['failed', 'The disk is full.'],
      ['saved', undefined],
    ])
  })

  it('stops after those in work when it is cancelled', async () => {
    let cancelled = false
    const lines = await exportMany(
      ids,
      PERIOD,
      'grant',
      told => {
        if (told[1]?.state === 'printing') cancelled = true
      },
      () => cancelled,
    )
    expect(lines.map(line => line.state)).toEqual(['saved', 'saved', 'cancelled'])
    expect(platform.calls).toHaveLength(2)
  })
})
