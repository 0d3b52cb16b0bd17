import 'fake-indexeddb/auto'
import { createDeal } from '@shared/domain/deal/commands.ts'
import { quarterOf } from '@shared/lib/period.ts'
import { expect, test } from 'vitest'
import { dealsNow, startDeals } from '../../../renderer/columns/deals/dealKeeper.ts'
import { buildColumns, readStanding } from '../../../renderer/columns/deals/dealRows.ts'
import { keep } from '../../../renderer/columns/deals/keptDeals.ts'
import { readForecast } from '../../../renderer/columns/forecast/forecastKeeper.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { setToday } from '../../../renderer/data/today.ts'
import { must } from '../import/realData.ts'

const TODAY = '2026-11-16'

test('a start with columns kept before the last change foresees nothing from them', async () => {
  await db.open()
  setToday(TODAY)
  const before = await readStanding(await lastSeq())
  await keep(await buildColumns(before), { ...before.about, revision: 1 })
  const amount = { minor: 70_000_00, currency: 'USD' }
  must(await commit(createDeal, { name: 'Line', stage: 'negotiation', closeOn: '2026-12-10', amount }))

  const shown: number[] = []
  const started = startDeals(update => {
    if (update.kind !== 'lists') shown.push(update.about.seq)
  })
  const asked = readForecast()
  await started
  // The list paints what was kept; sums of money wait.
  expect(shown).toEqual([before.about.seq])
  expect(dealsNow()).toBeUndefined()
  const quarter = (await asked)?.quarters.find(each => each.quarter === quarterOf(TODAY))
  expect(quarter?.byKind.commit).toMatchObject({ minor: 70_000_00, deals: 1 })
})
