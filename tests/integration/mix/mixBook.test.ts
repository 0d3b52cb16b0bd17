import 'fake-indexeddb/auto'
import { createDeal, deleteDeals, editDeal } from '@shared/domain/deal/commands.ts'
import { MOTIONS } from '@shared/domain/deal/schema.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { setMotion } from '@shared/domain/mix/commands.ts'
import { createPartner, editPartner } from '@shared/domain/partner/commands.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import { randomOf } from '@shared/lib/random.ts'
import { expect, it } from 'vitest'
import { mixBook, readMix } from '../../../renderer/columns/mix/mixBook.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { today } from '../../../renderer/data/today.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { freshStore, must } from '../workspace-file/book.ts'

const SEED = 20_261_126
console.info(`mix book: seed ${SEED}`)

/** One test: the keeper holds one book for the life of its worker, as here. */
it('the mix kept from the journal equals the mix read anew, over random edits, undone and done again', async () => {
  await freshStore()
  const random = randomOf(SEED, 'mix')
  const idOf = async <T extends 'partner' | 'deal'>(answer: ReturnType<typeof commit>) =>
    must(await answer).ids[0] as Id<T>
  const partners = [
    await idOf<'partner'>(commit(createPartner, { name: 'A', types: ['reseller'] })),
    await idOf<'partner'>(commit(createPartner, { name: 'B', types: [] })),
  ]
  const newDeal = (i: number) =>
    idOf<'deal'>(
      commit(createDeal, {
        name: `Deal ${i}`,
        stage: random.pick(['won', 'qualified'] as const),
        openedOn: addDays(today(), -90),
        closeOn: addDays(today(), -random.int(0, 80)),
        amount: { minor: 1_000 + i, currency: random.pick(['USD', 'KWD']) },
        partners: [{ partnerId: random.pick(partners), role: 'sourced', shareBp: 10_000 }],
      }),
    )
  const deals: Id<'deal'>[] = []
  for (let i = 0; i < 5; i++) deals.push(await newDeal(i))
  const at = '2026-01-05T08:00:00.000Z'
  const lines = Array.from(
    { length: 8 },
    (_, i): RevenueEntry =>
      ({
        id: `revenue:${i}`,
        date: addDays(today(), -i * 20),
        amount: { minor: 500 + i, currency: 'USD' },
        partnerId: random.pick(partners),
        ...(i % 3 > 0 && { dealId: random.pick(deals) }),
        createdAt: at,
        updatedAt: at,
        createdIn: 'intent-0',
      }) as RevenueEntry,
  )
  const batch = await openBatch({ command: 'import', label: 'Revenue', actor: 'Ana' })
  await batch.append(lines.map(row => creation('revenue', row)))
  await batch.finish()
  await mixBook()

  for (let step = 0; step < 60; step++) {
    const [dealId, line, what] = [random.pick(deals), random.pick(lines), random.int(0, 7)]
    const motion = random.pick([...MOTIONS, null])
    if (what === 0) await commit(setMotion, { dealIds: [dealId], motion })
    else if (what === 1) await commit(setMotion, { revenueIds: [line.id], motion })
    else if (what === 2)
      await commit(editDeal, { id: dealId, patch: { stage: random.pick(['won', 'lost'] as const) } })
    else if (what === 3) await commit(deleteDeals, { ids: [dealId] })
    else if (what === 4) deals.push(await newDeal(step + 10))
    else if (what === 5)
      await commit(editPartner, { id: random.pick(partners), patch: { types: ['referral'] } })
    else if (what === 6) await undo()
    else await redo()
    const { items, seq, facts } = await mixBook()
    const anew = await readMix(seq)
    expect([step, items]).toEqual([step, anew.items])
    expect([step, facts.saidOfDeal]).toEqual([step, anew.facts.saidOfDeal])
  }
})

it('a motion said of one deal reads no table anew', async () => {
  const before = await mixBook()
  const [id] = [...before.items.deals.keys()]
  must(await commit(setMotion, { dealIds: [id as Id<'deal'>], motion: 'coSell' }))
  expect((await mixBook()).facts).toBe(before.facts)
})
