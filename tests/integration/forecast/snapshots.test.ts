import 'fake-indexeddb/auto'
import { createDeal, editDeal } from '@shared/domain/deal/commands.ts'
import { snapshotIdOf } from '@shared/domain/forecast/commands.ts'
import { packDeals, unpackDeals } from '@shared/domain/forecast/packedSnapshot.ts'
import type { PipelineSnapshot } from '@shared/domain/forecast/schema.ts'
import { PIPELINE_MOVES } from '@shared/domain/forecast/waterfall.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import { quarterOf } from '@shared/lib/period.ts'
import { beforeAll, expect, test, vi } from 'vitest'
import { afterCatchUp, dealsNow, startDeals } from '../../../renderer/columns/deals/dealKeeper.ts'
import { readForecast, readPivot } from '../../../renderer/columns/forecast/forecastKeeper.ts'
import { readChanges, readPast } from '../../../renderer/columns/forecast/lookingBack.ts'
import { keepSnapshots } from '../../../renderer/columns/forecast/snapshotKeeper.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { recentEntries } from '../../../renderer/data/journal.ts'
import { getRow } from '../../../renderer/data/rows.ts'
import { setToday } from '../../../renderer/data/today.ts'
import { undo } from '../../../renderer/data/undo.ts'
import { must } from '../import/realData.ts'

const MONDAY = '2026-11-16'
const QUARTER = quarterOf(MONDAY)
const deal = (name: string, minor: number) =>
  ({
    name,
    stage: 'negotiation',
    closeOn: '2026-12-10',
    amount: { minor, currency: 'USD' },
  }) as const

const caughtUp = () => new Promise<void>(done => afterCatchUp(async () => done()))
const known = (count: number) => vi.waitFor(() => expect(dealsNow()?.columns.count).toBe(count), 5_000)

beforeAll(async () => {
  await db.open()
  await Promise.all(db.tables.map(table => table.clear()))
  setToday(MONDAY)
})

test('a week is kept once, by Tandem, apart from the undo of a person; what changed since adds up', async () => {
  const first = must(await commit(createDeal, deal('Line', 100_000_00))).ids[0] as Id<'deal'>
  const second = must(await commit(createDeal, deal('Press', 50_000_00))).ids[0] as Id<'deal'>
  void startDeals(() => {})
  await known(2)
  keepSnapshots()
  await caughtUp()

  const id = snapshotIdOf(MONDAY)
  const kept = await getRow('pipelineSnapshots', id)
  expect(kept?.takenOn).toBe(MONDAY)
  expect(kept && unpackDeals(kept.deals).map(({ id: of, minor }) => [of, minor])).toEqual(
    expect.arrayContaining([
      [first, 100_000_00],
      [second, 50_000_00],
    ]),
  )
  const [entry] = await recentEntries(1)
  expect(entry).toMatchObject({
    command: 'pipeline.snapshot',
    actor: 'Tandem',
    label: 'Keep the pipeline of week 47',
  })

  // The next undo is the person's own: the deal goes, the week stays.
  expect((await undo()).ok).toBe(true)
  await known(1)
  expect(await getRow('deals', second)).toBeUndefined()
  expect(await getRow('pipelineSnapshots', id)).toEqual(kept)

  // Later in the week nothing is kept again; on the next Monday the week is.
  setToday(addDays(MONDAY, 3))
  await caughtUp()
  expect(await db.table('pipelineSnapshots').count()).toBe(1)
  must(await commit(editDeal, { id: first, patch: { amount: { minor: 120_000_00, currency: 'USD' } } }))
  must(await commit(createDeal, deal('Valve', 30_000_00)))
  await known(2)
  setToday(addDays(MONDAY, 7))
  await vi.waitFor(async () => expect(await db.table('pipelineSnapshots').count()).toBe(2), 5_000)

  await vi.waitFor(() => expect(dealsNow()?.about.today).toBe(addDays(MONDAY, 7)), 5_000)
  const told = await readChanges(id, QUARTER, 'commit')
  if (told?.kind !== 'told') throw new Error('nothing told')
  expect(told.start).toBe(150_000_00)
  expect(told.end).toBe(150_000_00)
  expect(told.moves.up.minor).toBe(20_000_00)
  expect(told.moves.new.minor).toBe(30_000_00)
  expect(told.moves.removed.minor).toBe(-50_000_00)
  expect(told.start + PIPELINE_MOVES.reduce((sum, move) => sum + told.moves[move].minor, 0)).toBe(told.end)

  // The screen's other questions are answered from the same columns.
  const forecast = await readForecast()
  expect(forecast?.quarters.find(({ quarter }) => quarter === QUARTER)?.byKind.commit).toMatchObject({
    minor: 150_000_00,
    deals: 2,
  })
  const pivot = await readPivot('region', [QUARTER])
  expect(pivot?.ids).toEqual([''])
  expect(pivot?.sums.reduce((a, b) => a + b, 0)).toBe(150_000_00)
  expect((await readPast())?.snapshots.map(({ week }) => week)).toEqual(['2026-W48', '2026-W47'])
}, 30_000)

test('a quarter as it was foreseen is read again once its snapshot is another', async () => {
  const takenOn = '2026-07-01'
  const snapshotOf = (minor: number, updatedAt: string): PipelineSnapshot => ({
    id: snapshotIdOf(takenOn),
    takenOn,
    currency: 'USD',
    probability: { prospecting: 10, qualified: 25, proposal: 50, negotiation: 75, won: 100, lost: 0 },
    deals: packDeals([
      { id: 'deal:then', stage: 'proposal', category: 'commit', minor, closeOn: '2026-08-01' },
    ]),
    createdAt: updatedAt,
    updatedAt,
    createdIn: 'intent-0',
  })
  const foreseen = async () => (await readPast())?.quarters.map(({ commit: each }) => each)
  const [first, second] = [
    snapshotOf(100, '2026-07-01T08:00:00.000Z'),
    snapshotOf(250, '2026-07-02T08:00:00.000Z'),
  ]
  const batch = await openBatch({ command: 'merge', label: 'Weeks', actor: 'Ana' })
  await batch.append([creation('pipelineSnapshots', first)])
  expect(await foreseen()).toEqual([100])
  await batch.append([{ table: 'pipelineSnapshots', id: first.id, before: first, after: second }])
  expect(await foreseen()).toEqual([250])
  await batch.append([{ table: 'pipelineSnapshots', id: first.id, before: second }])
  expect(await foreseen()).toEqual([])
  await batch.finish()
})
