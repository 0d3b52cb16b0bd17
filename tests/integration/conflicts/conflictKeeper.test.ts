import 'fake-indexeddb/auto'
import { createContact } from '@shared/domain/contact/commands.ts'
import { createCustomer, editCustomer } from '@shared/domain/customer/commands.ts'
import { createDeal, editDeal } from '@shared/domain/deal/commands.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { createPartner } from '@shared/domain/partner/commands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { ConflictKeeper } from '../../../renderer/columns/conflicts/conflictKeeper.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { listRow, registrationRow } from '../../unit/conflict/rows.ts'
import { freshStore, must } from '../workspace-file/book.ts'

const NOW = '2026-03-10T09:00:00.000Z'
const mine = registrationRow('mine', { domains: ['nordlicht.de'], phone: '+49 431 5550199' })
const ask = async (keeper: ConflictKeeper, of = mine) =>
  (await keeper.check(of, '2026-03-10', NOW)).map(({ rivalId }) => rivalId)

beforeEach(freshStore)

async function customerWithDeal() {
  const partner = must(await commit(createPartner, { name: 'Rival Systems' })).ids[0] as Id<'partner'>
  const customer = must(
    await commit(createCustomer, { name: 'Nordlicht Handels', domains: ['nordlicht.de'] }),
  ).ids[0] as Id<'customer'>
  const deal = must(
    await commit(createDeal, {
      name: 'Retrofit',
      stage: 'qualified',
      openedOn: '2026-02-01',
      customerId: customer,
      partners: [{ partnerId: partner, role: 'sourced' }],
    }),
  ).ids[0] as Id<'deal'>
  return { partner, customer, deal }
}

describe('the conflict index over the store', () => {
  it('knows at once what was written, changed, undone and redone since it was last asked', async () => {
    const keeper = new ConflictKeeper()
    expect(await ask(keeper)).toEqual([])
    const { deal, customer } = await customerWithDeal()
    expect(await ask(keeper)).toEqual([deal])
    await undo()
    expect(await ask(keeper)).toEqual([])
    await redo()
    await commit(editCustomer, { id: customer, patch: { name: 'Polarstern', domains: ['polarstern.de'] } })
    expect(await ask(keeper)).toEqual([])
    await undo()
    expect(await ask(keeper)).toEqual([deal])
    expect(await ask(new ConflictKeeper())).toEqual([deal])
  })

  it('knows a customer by the telephone of its people', async () => {
    const { customer } = await customerWithDeal()
    const keeper = new ConflictKeeper()
    const strange = { ...mine, company: 'NL Trading', domains: [] }
    expect((await keeper.recognise(strange)).map(({ customerId }) => customerId)).toEqual([])
    await commit(createContact, { name: 'Zoë Weiß', customerId: customer, phone: '0049 431 555-0199' })
    expect((await keeper.recognise(strange)).map(({ customerId }) => customerId)).toEqual([customer])
    await undo()
    expect(await keeper.recognise(strange)).toEqual([])
  })

  it('finds a deal without a customer by its name, until it has one', async () => {
    const { customer, deal } = await customerWithDeal()
    const keeper = new ConflictKeeper()
    await ask(keeper)
    const loose = must(
      await commit(createDeal, {
        name: 'Nordlicht Handels GmbH – Sensors',
        stage: 'qualified',
        openedOn: '2026-02-01',
      }),
    ).ids[0] as Id<'deal'>
    expect((await ask(keeper)).sort()).toEqual([deal, loose].sort())
    expect((await ask(new ConflictKeeper())).sort()).toEqual([deal, loose].sort())
    await commit(editDeal, { id: loose, patch: { customerId: customer } })
    expect((await ask(keeper)).sort()).toEqual([deal, loose].sort())
  })

  it('follows registrations and lists of named accounts', async () => {
    const keeper = new ConflictKeeper()
    await ask(keeper)
    const batch = await openBatch({ command: 'test', label: 'Rows', actor: 'Test' })
    const other = registrationRow('other', { partnerId: 'partner:other', domains: ['nordlicht.de'] })
    const list = listRow('direct', { accounts: [{ company: 'Nordlicht Handels', domain: 'nordlicht.de' }] })
    await batch.append([creation('registrations', other), creation('accountLists', list)])
    await batch.finish()
    expect((await ask(keeper)).sort()).toEqual([list.id, other.id].sort())
    await undo()
    expect(await ask(keeper)).toEqual([])
  })

  it('starts anew over another store', async () => {
    const { deal } = await customerWithDeal()
    const keeper = new ConflictKeeper()
    expect(await ask(keeper)).toEqual([deal])
    await freshStore()
    expect(await ask(keeper)).toEqual([])
  })
})
