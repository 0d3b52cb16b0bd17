import 'fake-indexeddb/auto'
import { createContact } from '@shared/domain/contact/commands.ts'
import { createCustomer, editCustomer } from '@shared/domain/customer/commands.ts'
import { createDeal, deleteDeals, editDeal } from '@shared/domain/deal/commands.ts'
import { logInteraction } from '@shared/domain/interaction/commands.ts'
import { creation } from '@shared/domain/journal/changes.ts'
import { createPartner, deletePartners, editPartner } from '@shared/domain/partner/commands.ts'
import { buildSegment, finish } from '@shared/domain/search/build.ts'
import { FindIndex } from '@shared/domain/search/findIndex.ts'
import type { Found } from '@shared/domain/search/found.ts'
import type { PackedSegment } from '@shared/domain/search/segment.ts'
import type { Id } from '@shared/lib/ids.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FindKeeper } from '../../../renderer/columns/search/findKeeper.ts'
import { readFindRows } from '../../../renderer/columns/search/findSource.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { dealRow } from '../../unit/domain/rows.ts'
import { fillStore, freshStore, must } from '../workspace-file/book.ts'

const keepers: FindKeeper[] = []
const open = async (): Promise<FindKeeper> => {
  const keeper = new FindKeeper()
  keepers.push(keeper)
  await keeper.start()
  return keeper
}
const ask = async (keeper: FindKeeper, text: string): Promise<readonly Found[]> => {
  await keeper.caughtUp()
  return keeper.search(text, { limit: 20, recent: [] })
}
const titles = async (keeper: FindKeeper, text: string) => (await ask(keeper, text)).map(found => found.title)

beforeEach(freshStore)
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.stop()
  vi.restoreAllMocks()
})

async function smallBook() {
  const partner = must(await commit(createPartner, { name: 'Nordlicht Systeme GmbH', city: 'Kiel' }))
    .ids[0] as Id<'partner'>
  const customer = must(await commit(createCustomer, { name: 'Żabka Logistyka' })).ids[0] as Id<'customer'>
  await commit(createContact, { name: 'Zoë Weißgerber', title: 'Head of Sales', partnerId: partner })
  const deal = must(
    await commit(createDeal, {
      name: 'Retrofit 2027',
      stage: 'qualified',
      closeOn: '2027-03-31',
      customerId: customer,
      partners: [{ partnerId: partner, role: 'sourced' }],
    }),
  ).ids[0] as Id<'deal'>
  await commit(logInteraction, {
    kind: 'call',
    subject: 'Pricing call',
    text: 'They want the volume discount before the trade fair.',
    on: '2026-11-24',
    partnerId: partner,
    dealId: deal,
  })
  return { partner, customer, deal }
}

describe('the find index over the store', () => {
  it('finds every kind by its own words and by whom it is about', async () => {
    const { partner, customer, deal } = await smallBook()
    const keeper = await open()
    expect(
      (await ask(keeper, 'nordlicht')).map(({ kind, title, detail, openId }) => [
        kind,
        title,
        detail,
        openId,
      ]),
    ).toEqual([
      ['partner', 'Nordlicht Systeme GmbH', 'Kiel', partner],
      ['contact', 'Zoë Weißgerber', 'Head of Sales · Nordlicht Systeme GmbH', partner],
      ['deal', 'Retrofit 2027', 'Nordlicht Systeme GmbH · Żabka Logistyka', deal],
      [
        'note',
        'Pricing call',
        'Nordlicht Systeme GmbH · Retrofit 2027 · They want the volume discount before the trade fair.',
        partner,
      ],
    ])
    expect(await ask(keeper, 'zabka')).toMatchObject([
      { kind: 'customer', id: customer, marks: [[0, 5]] },
      { kind: 'deal', detailMarks: [[25, 30]] },
    ])
    expect(await titles(keeper, 'weissgreber zoe')).toEqual(['Zoë Weißgerber'])
    expect(await titles(keeper, 'discount')).toEqual(['Pricing call'])
  })

  it('follows edits, undo and redo as they are made, without reading everything again', async () => {
    const { partner, customer, deal } = await smallBook()
    const keeper = await open()
    const written = vi.spyOn(db.derived, 'put')
    must(await commit(editPartner, { id: partner, patch: { name: 'Südwind Systeme' } }))
    must(await commit(editCustomer, { id: customer, patch: { name: 'Ørsted Handel' } }))
    expect(await titles(keeper, 'suedwind')).toEqual([
      'Südwind Systeme',
      'Zoë Weißgerber',
      'Retrofit 2027',
      'Pricing call',
    ])
    expect((await ask(keeper, 'oersted')).map(found => found.title)).toEqual([
      'Ørsted Handel',
      'Retrofit 2027',
    ])
    expect(await titles(keeper, 'nordlicht')).toEqual([])
    must(await undo())
    must(await undo())
    expect(await titles(keeper, 'nordlicht gmbh')).toHaveLength(4)
    expect(await titles(keeper, 'suedwind')).toEqual([])
    must(await redo())
    expect(await titles(keeper, 'suedwind')).toHaveLength(4)
    must(await commit(editDeal, { id: deal, patch: { stage: 'lost' } }))
    expect(await ask(keeper, 'retrofit')).toMatchObject([{ kind: 'deal', ended: true }, { kind: 'note' }])
    // A new base would have been written.
    expect(written).not.toHaveBeenCalled()
  })

  it('is read back when opened again, with what happened meanwhile', async () => {
    const { partner, deal } = await smallBook()
    const first = await open()
    first.stop()
    must(await commit(editPartner, { id: partner, patch: { name: '富士通システム' } }))
    must(await commit(deleteDeals, { ids: [deal] }))
    const written = vi.spyOn(db.derived, 'put')
    const second = await open()
    expect(await titles(second, 'システム')).toEqual(['富士通システム', 'Zoë Weißgerber', 'Pricing call'])
    expect(await titles(second, 'retrofit')).toEqual([])
    expect(written).not.toHaveBeenCalled()
  })

  it('is built anew where the kept one is damaged, older, of another store, or does not fit the rows', async () => {
    const { deal } = await smallBook()
    await open()
    const kept = present(await db.derived.get('find'))
    const written = vi.spyOn(db.derived, 'put')
    const reopened = async (): Promise<FindKeeper> => {
      written.mockClear()
      const keeper = await open()
      expect(written).toHaveBeenCalledTimes(1)
      return keeper
    }
    const damaged = structuredClone(kept)
    const { packed } = damaged.value as { packed: PackedSegment }
    packed.terms.others.rows[0] = (packed.terms.others.rows[0] ?? 0) ^ 1
    await db.derived.put(damaged)
    await reopened()
    await db.derived.put({ ...kept, version: kept.version - 1 })
    await reopened()
    await db.derived.put({ ...kept, seq: kept.seq + 1 })
    expect(await titles(await reopened(), 'nordlicht')).toHaveLength(4)
    const other = { ...(kept.value as object), intent: 'of another store' }
    await db.derived.put({ ...kept, value: other })
    expect(await titles(await reopened(), 'nordlicht')).toHaveLength(4)
    // A row that went without the journal knowing.
    await db.rows('deals').delete(deal)
    expect((await ask(await reopened(), 'retrofit')).map(found => found.kind)).toEqual([])
  })

  it('takes in a whole import, and its undo', async () => {
    const { customer } = await smallBook()
    const keeper = await open()
    const batch = await openBatch({ command: 'import.run', label: 'Import deals', actor: 'Test' })
    for (let chunk = 0; chunk < 5; chunk++)
      await batch.append(
        Array.from({ length: 1_000 }, (_, i) => {
          const key = `${1_000 * chunk + i}`
          return creation('deals', dealRow(key, { name: `Gateway ${key}`, customerId: customer }))
        }),
      )
    await batch.finish()
    expect(await titles(keeper, 'gateway 4321')).toEqual(['Gateway 4321'])
    expect(await titles(keeper, 'zabka gateway 77')).toHaveLength(11)
    must(await undo())
    expect(await titles(keeper, 'gateway')).toEqual([])
    expect(await titles(keeper, 'zabka')).toEqual(['Żabka Logistyka', 'Retrofit 2027'])
  })

  it('answers over the sample book as over a fresh index, after random edits', async () => {
    await fillStore(7, 12)
    const keeper = await open()
    const partners = await readAll('partners')
    for (const [i, partner] of partners.slice(0, 6).entries())
      must(
        await commit(editPartner, {
          id: partner.id as Id<'partner'>,
          patch: { name: `Renamed ${i} Straße` },
        }),
      )
    must(await commit(deletePartners, { ids: partners.slice(6, 8).map(row => row.id as Id<'partner'>) }))
    must(await undo())
    must(await undo())
    const fresh = new FindIndex(finish(buildSegment(await readFindRows())))
    for (const text of ['renamed', 'strasse 3', 'a', 'review', 'nordlicht', 'the', 'gmbh', 'renmaed'])
      expect(await ask(keeper, text), text).toEqual(fresh.search(text, { limit: 20, recent: [] }))
  })
})

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is nothing.')
  return value
}
