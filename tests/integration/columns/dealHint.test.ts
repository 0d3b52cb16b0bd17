import 'fake-indexeddb/auto'
import { createDeal, editDeal } from '@shared/domain/deal/commands.ts'
import { createPartner } from '@shared/domain/partner/commands.ts'
import { createTask } from '@shared/domain/task/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { beforeAll, expect, test, vi } from 'vitest'
import { patchFor, touchedSince } from '../../../renderer/columns/deals/dealChanges.ts'
import { hintOf, patchOfHint } from '../../../renderer/columns/deals/dealHint.ts'
import {
  type DealUpdate,
  hintDeals,
  startDeals,
  watchDeals,
} from '../../../renderer/columns/deals/dealKeeper.ts'
import { buildColumns, readStanding } from '../../../renderer/columns/deals/dealRows.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { onWritten, type Written } from '../../../renderer/data/written.ts'
import { freshStore, must } from '../workspace-file/book.ts'

let dealId: Id<'deal'>
let other: Id<'partner'>
let last: Written | undefined
const lastWritten = () => {
  if (!last) throw new Error('Nothing was written.')
  return hintOf(last.seq, last.changes)
}

beforeAll(async () => {
  await freshStore()
  onWritten(entry => {
    last = entry
  })
  const nord = must(await commit(createPartner, { name: 'Nord' })).ids[0] as Id<'partner'>
  other = must(await commit(createPartner, { name: 'Süd' })).ids[0] as Id<'partner'>
  dealId = must(
    await commit(createDeal, {
      name: 'Line',
      stage: 'qualified',
      amount: { minor: 500_00, currency: 'EUR' },
      partners: [{ partnerId: nord, role: 'sourced', shareBp: 10_000 }],
    }),
  ).ids[0] as Id<'deal'>
  must(await commit(createTask, { title: 'Call', dealId, dueOn: '2026-12-01' } as never))
})

/** Columns as they are now, and what they stand on. */
async function held() {
  const standing = await readStanding(await lastSeq())
  return { standing, columns: await buildColumns(standing) }
}

test('what a window tells of its own edit is what the store would answer', async () => {
  const { standing, columns } = await held()
  must(await commit(editDeal, { id: dealId, patch: { name: 'Line 2', closeOn: '2027-01-15' } }))
  const hint = lastWritten()
  const touched = await touchedSince(standing.about.seq)
  if (!hint || touched === 'all') throw new Error('This is an edit of one deal.')
  const told = patchOfHint(columns, hint, standing)
  expect(told?.put).toHaveLength(1)
  expect(told).toEqual(await patchFor(columns, touched, standing))
})

test('the store is asked where the window cannot know: a gap, another record, a new deal', async () => {
  const { standing, columns } = await held()
  must(await commit(editDeal, { id: dealId, patch: { name: 'Line 3' } }))
  must(await commit(editDeal, { id: dealId, patch: { name: 'Line 4' } }))
  const late = lastWritten()
  expect(late && patchOfHint(columns, late, standing)).toBeUndefined()

  const now = await held()
  const partners = [{ partnerId: other, role: 'sourced' as const, shareBp: 10_000 }]
  must(await commit(editDeal, { id: dealId, patch: { partners } }))
  const unnamed = lastWritten()
  expect(unnamed && patchOfHint(now.columns, unnamed, now.standing)).toBeUndefined()

  must(await commit(createDeal, { name: 'New', stage: 'qualified' }))
  expect(lastWritten()).toBeUndefined()
  must(await commit(createTask, { title: 'Write', dealId } as never))
  expect(lastWritten()).toBeUndefined()
})

test('an edit told at once and by the journal is shown once, and the next one too', async () => {
  const told: string[] = []
  let news = () => {}
  const heard = () =>
    new Promise<void>(done => {
      news = done
    })
  let next = heard()
  const listener = (update: DealUpdate) => {
    if (update.kind === 'patch')
      told.push(...update.patch.put.map(({ name }) => `${update.about.seq} ${name}`))
    news()
  }
  watchDeals('all', { search: '', filters: [], sort: { id: 'name', desc: false } })
  await startDeals(listener)
  await next
  const wanted: string[] = []
  for (const name of ['Once', 'Twice', 'Thrice']) {
    next = heard()
    must(await commit(editDeal, { id: dealId, patch: { name } }))
    const hint = lastWritten()
    if (hint) hintDeals(hint)
    wanted.push(`${hint?.seq} ${name}`)
    await next
  }
  // One that is not told is read from the journal, after all others.
  next = heard()
  must(await commit(editDeal, { id: dealId, patch: { name: 'Last' } }))
  wanted.push(`${await lastSeq()} Last`)
  await next
  // One that cannot be taken over is said, and read from the journal like any other; it takes nothing with it.
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  next = heard()
  must(await commit(editDeal, { id: dealId, patch: { name: 'Broken' } }))
  const seq = lastWritten()?.seq ?? 0
  hintDeals({ seq, deals: [undefined as never] })
  wanted.push(`${seq} Broken`)
  await next
  expect(said).toHaveBeenCalledOnce()
  expect(told).toEqual(wanted)
})
