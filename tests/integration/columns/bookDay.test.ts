import 'fake-indexeddb/auto'
import { createPartner } from '@shared/domain/partner/commands.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Book } from '../../../renderer/columns/book.ts'
import { bookDay } from '../../../renderer/columns/bookDay.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { freshStore, must } from '../workspace-file/book.ts'

// What the column worker would keep; there are no workers here.
const kept = vi.hoisted(() => ({ book: undefined as { seq: number; asOf: string } | undefined }))
vi.mock('../../../renderer/columns/bookStore.ts', () => ({
  bookStore: { current: () => kept.book as Book | undefined, subscribe: () => () => {} },
}))

const IN_THE_MIDDLE = '2020-02-18' as CalendarDate
const NEWEST = '2020-06-30' as CalendarDate

beforeEach(async () => {
  await freshStore()
  kept.book = undefined
  for (const [i, date] of [IN_THE_MIDDLE, NEWEST].entries())
    await db.table('revenue').add({ id: `revenue:${i}`, date, amount: { minor: 1, currency: 'USD' } })
  must(await commit(createPartner, { name: 'Nord' }))
})

test('the day is that of the book as long as nothing was written since', async () => {
  kept.book = { seq: await lastSeq(), asOf: NEWEST }
  await db.table('revenue').clear()
  expect(await bookDay()).toBe(NEWEST)
})

test('a book that has not followed the end of an import says nothing of the day', async () => {
  kept.book = { seq: (await lastSeq()) - 1, asOf: IN_THE_MIDDLE }
  expect(await bookDay()).toBe(NEWEST)
})

test('where no book is kept the rows tell the day', async () => {
  expect(await bookDay()).toBe(NEWEST)
})
