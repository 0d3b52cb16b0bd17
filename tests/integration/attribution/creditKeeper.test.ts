import 'fake-indexeddb/auto'
import { attachEvidence } from '@shared/domain/attribution/attach.ts'
import { lockCredits } from '@shared/domain/attribution/commands.ts'
import { createCustomer } from '@shared/domain/customer/commands.ts'
import { createDeal, deleteDeals, editDeal } from '@shared/domain/deal/commands.ts'
import { deleteInteractions, logInteraction } from '@shared/domain/interaction/commands.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { createPartner } from '@shared/domain/partner/commands.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import { randomOf } from '@shared/lib/random.ts'
import { expect, it } from 'vitest'
import { creditBook } from '../../../renderer/columns/attribution/creditKeeper.ts'
import { creditSummary, partnerCredit } from '../../../renderer/columns/attribution/creditQuestions.ts'
import { readAllLines } from '../../../renderer/columns/attribution/creditSource.ts'
import { dealsToLock } from '../../../renderer/columns/attribution/lockDue.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { readDerived } from '../../../renderer/data/derived.ts'
import { homeZone } from '../../../renderer/data/homeZone.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { setToday, today } from '../../../renderer/data/today.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { registrationOf } from '../../unit/attribution/rows.ts'
import { freshStore, must } from '../workspace-file/book.ts'

const SEED = 20_261_128
console.info(`credit keeper: seed ${SEED}`)

/** One test: the keeper holds one book for the life of its worker, as here. */
it('credit kept from the journal equals credit worked out anew; the lock comes with its day and stays out of undo', async () => {
  await freshStore()
  const random = randomOf(SEED, 'credit')
  const partners = await Promise.all(
    ['A', 'B', 'C'].map(async name => must(await commit(createPartner, { name })).ids[0] as Id<'partner'>),
  )
  const customers = await Promise.all(
    ['X', 'Y'].map(async name => must(await commit(createCustomer, { name })).ids[0] as Id<'customer'>),
  )
  const begun = today()
  const partsOf = () =>
    random.some(partners, random.int(0, 3)).map((partnerId, at) => ({
      partnerId,
      role: at === 0 ? ('sourced' as const) : ('influenced' as const),
      shareBp: random.int(0, 5) * 1_000,
    }))
  const deals: Id<'deal'>[] = []
  for (let i = 0; i < 6; i++)
    deals.push(
      must(
        await commit(createDeal, {
          name: `Deal ${i}`,
          stage: i % 2 ? 'won' : 'qualified',
          openedOn: addDays(begun, -30),
          closeOn: begun,
          customerId: random.pick(customers),
          amount: { minor: 1_000 + i, currency: 'USD' },
          partners: partsOf(),
        }),
      ).ids[0] as Id<'deal'>,
    )
  const batch = await openBatch({ command: 'import', label: 'Registrations', actor: 'Ana' })
  const rows = partners.flatMap((partnerId, p) =>
    customers.map((customerId, c) =>
      registrationOf(`${p}${c}`, {
        partnerId,
        ...(c === 0 && { customerId }),
        protectedFrom: addDays(begun, -40 + 8 * (p + c)),
        protectedUntil: addDays(begun, 60),
      }),
    ),
  )
  await batch.append(rows.map(row => creation('registrations', row)))
  await batch.finish()
  await creditBook()

  for (let step = 0; step < 40; step++) {
    const [dealId, partnerId] = [random.pick(deals), random.pick(partners)]
    const what = random.int(0, 6)
    if (what === 0) await commit(editDeal, { id: dealId, patch: { partners: partsOf() } })
    else if (what === 1)
      await commit(logInteraction, { kind: 'call', subject: 'Call', on: begun, partnerId, dealId })
    else if (what === 2)
      await commit(logInteraction, {
        kind: 'meeting',
        subject: 'Visit',
        on: addDays(begun, -random.int(0, 300)),
        partnerId,
        customerId: random.pick(customers),
      })
    else if (what === 3) await commit(attachEvidence, { dealId, recordId: random.pick(rows).id })
    else if (what === 4) {
      const talks = await readAll('interactions')
      if (talks.length > 0) await commit(deleteInteractions, { ids: [random.pick(talks).id] })
    } else if (what === 5) await undo()
    else await redo()
    const { lines, tools } = await creditBook()
    expect([step, new Map(lines)]).toEqual([step, await readAllLines(tools)])
  }

  // Nothing is due today, and that is remembered.
  expect(await dealsToLock(100)).toEqual([])
  expect((await readDerived<{ day: string }>('creditDue', 1))?.value.day).toBe(addDays(begun, 14))
  await commit(editDeal, { id: deals[0] as Id<'deal'>, patch: { name: 'The last thing I did' } })
  setToday(addDays(begun, 14))
  const due = await dealsToLock(100)
  const named = (await readAll('deals')).filter(deal => deal.partners.length > 0)
  expect(due.map(({ id }) => id).sort()).toEqual(named.map(({ id }) => id).sort())
  must(await commit(lockCredits, { deals: due, today: today(), zone: homeZone() }, { quiet: true }))
  expect((await readAll('attributions')).length).toBe(named.length)
  expect(await dealsToLock(100)).toEqual([])
  await undo()
  expect((await readAll('deals')).some(({ name }) => name === 'The last thing I did')).toBe(false)
  expect((await readAll('attributions')).length).toBe(named.length)

  const summary = await creditSummary()
  const won = summary.quarters.at(-1)
  expect(won && won.sourced + won.influenced + won.claimed + won.direct).toBe(won?.total)
  const before = await partnerCredit(partners[0] as string)
  await commit(deleteDeals, { ids: deals })
  expect((await partnerCredit(partners[0] as string)).count).toBe(0)
  expect(await readAll('attributions')).toEqual([])
  await undo()
  expect(await partnerCredit(partners[0] as string)).toEqual(before)
})
