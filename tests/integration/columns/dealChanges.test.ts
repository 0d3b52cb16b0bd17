import 'fake-indexeddb/auto'
import { createDeal } from '@shared/domain/deal/commands.ts'
import { createPartner } from '@shared/domain/partner/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { beforeAll, expect, test } from 'vitest'
import { touchedSince } from '../../../renderer/columns/deals/dealChanges.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { freshStore, must } from '../workspace-file/book.ts'

beforeAll(freshStore)

test('a large import of what no deal is made of is no reason to read all deals anew', async () => {
  const since = await lastSeq()
  must(await commit(createPartner, { name: 'Nord' }))
  const entry = await db.journal.get(await lastSeq())
  const { seq: _, ...about } = entry ?? { seq: 0 }
  await db.journal.add({ ...about, created: 9_000, tables: ['interactions', 'contacts'] } as never)
  const dealId = must(await commit(createDeal, { name: 'Line', stage: 'qualified' })).ids[0] as Id<'deal'>
  const touched = await touchedSince(since)
  expect(touched !== 'all' && [...touched.deals]).toEqual([dealId])
  await db.journal.add({ ...about, created: 9_000, tables: ['interactions', 'deals'] } as never)
  expect(await touchedSince(since)).toBe('all')
})
