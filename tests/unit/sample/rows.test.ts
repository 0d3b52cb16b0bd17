import { contactProblems } from '@shared/domain/contact/rules.ts'
import { dealProblems } from '@shared/domain/deal/rules.ts'
import { interactionProblems } from '@shared/domain/interaction/rules.ts'
import { rateProblems } from '@shared/domain/rate/rules.ts'
import { sampleChanges } from '@shared/domain/sample/generate.ts'
import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import { overlapping, targetProblems } from '@shared/domain/target/rules.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { rateOn } from '@shared/lib/money.ts'
import { describe, expect, it } from 'vitest'
import { bookOf, optionsOf, SEEDS } from './book.ts'

describe.each(SEEDS)('the sample of seed %i', seed => {
  const rows = bookOf(seed)
  const everyRow = TABLE_NAMES.flatMap(table => rows[table].map(row => ({ table, row })))
  const idsOf = (table: (typeof TABLE_NAMES)[number]) => new Set<string>(rows[table].map(({ id }) => id))

  it('has rows of every kind a user enters', () => {
    const counts = Object.fromEntries(TABLE_NAMES.map(table => [table, rows[table].length]))
    expect(counts).toMatchObject({ partners: 40, deals: 480, products: 12, workspace: 1 })
    expect(counts.contacts).toBeGreaterThan(80)
    expect(counts.customers).toBeGreaterThan(100)
    expect(counts.revenue).toBeGreaterThan(3_000)
    expect(counts.targets).toBeGreaterThan(300)
    expect(counts.rates).toBe(17 * 37)
  })

  it('holds only rows their schemas know, to the last field', () => {
    const unclean = everyRow.filter(({ table, row }) => {
      const parsed = TABLE_SCHEMAS[table].safeParse(row)
      const whole = Object.values(row).every(value => value !== undefined)
      return !parsed.success || !whole || canonicalJson(parsed.data) !== canonicalJson(row)
    })
    expect(unclean).toEqual([])
  })

  it('gives every row an id of its own', () => {
    expect(new Set(everyRow.map(({ row }) => row.id)).size).toBe(everyRow.length)
  })

  it('links only to rows that are there', () => {
    const [partners, contacts, customers, products, deals] = [
      idsOf('partners'),
      idsOf('contacts'),
      idsOf('customers'),
      idsOf('products'),
      idsOf('deals'),
    ]
    const links: readonly (readonly [ReadonlySet<string>, string | undefined])[] = [
      ...rows.contacts.map(({ partnerId }) => [partners, partnerId] as const),
      ...rows.interactions.flatMap(talk => [
        [partners, talk.partnerId] as const,
        ...(talk.dealId ? [[deals, talk.dealId] as const] : []),
        ...talk.contactIds.map(id => [contacts, id] as const),
      ]),
      ...rows.tasks.flatMap(task => [
        [partners, task.partnerId] as const,
        ...(task.dealId ? [[deals, task.dealId] as const] : []),
        ...(task.contactId ? [[contacts, task.contactId] as const] : []),
      ]),
      ...rows.targets.map(({ partnerId }) => [partners, partnerId] as const),
      ...rows.revenue.flatMap(line => [
        [partners, line.partnerId] as const,
        [customers, line.customerId] as const,
        [products, line.productId] as const,
      ]),
      ...rows.revenue.filter(line => line.dealId).map(line => [deals, line.dealId] as const),
      ...rows.deals.flatMap(deal => [
        [customers, deal.customerId] as const,
        ...deal.productIds.map(id => [products, id] as const),
        ...deal.partners.map(({ partnerId }) => [partners, partnerId] as const),
      ]),
    ]
    expect(links.length).toBeGreaterThan(10_000)
    expect(links.filter(([known, id]) => id === undefined || !known.has(id))).toEqual([])
  })

  it('keeps the rules its own commands enforce', () => {
    expect(rows.deals.flatMap(dealProblems)).toEqual([])
    expect(rows.contacts.flatMap(contactProblems)).toEqual([])
    expect(rows.interactions.flatMap(interactionProblems)).toEqual([])
    expect(rows.targets.flatMap(targetProblems)).toEqual([])
    expect(rows.rates.flatMap(rateProblems)).toEqual([])
    expect(rows.targets.filter(target => overlapping(target, rows.targets, target.id))).toEqual([])
  })

  it('can bring every amount to the workspace currency', () => {
    const dated = [
      ...rows.revenue.map(({ amount, date }) => ({ amount, date })),
      ...rows.targets.map(({ amount, from }) => ({ amount, date: from })),
      ...rows.deals.flatMap(({ amount, closeOn }) => (amount && closeOn ? [{ amount, date: closeOn }] : [])),
    ]
    const wanted = new Set(
      dated
        .filter(({ amount }) => amount.currency !== 'EUR')
        .map(({ amount, date }) => `${amount.currency} ${date.slice(0, 7)}`),
    )
    const unknown = [...wanted].filter(key => {
      const [currency = '', month = ''] = key.split(' ')
      return !rateOn(rows.rates, currency, 'EUR', `${month}-01`)
    })
    expect(wanted.size).toBeGreaterThan(100)
    expect(unknown).toEqual([])
    expect(rows.workspace[0]).toMatchObject({ currency: 'EUR', owner: 'Ana Ruiz' })
  })

  it('is the same every time, and another one for another seed', () => {
    expect(canonicalJson(bookOf(seed))).toBe(canonicalJson(rows))
    expect(canonicalJson(bookOf(seed + 1))).not.toBe(canonicalJson(rows))
  })

  it('keeps its partners and revenue when only the number of deals changes', () => {
    const named = (book: typeof rows) =>
      book.partners.map(({ name, city, tier, stack }) => [name, city, tier, stack])
    const sold = (book: typeof rows) =>
      book.revenue.map(({ date, amount, orderNumber }) => [date, amount, orderNumber])
    const more = bookOf(seed, { deals: 500 })
    expect(more.deals).toHaveLength(500)
    expect(named(more)).toEqual(named(rows))
    expect(sold(more)).toEqual(sold(rows))
  })
})

describe('the sample as changes', () => {
  it('creates every row once, in one intent', () => {
    const rows = bookOf(5)
    const changes = sampleChanges(optionsOf(5, { intent: 'intent-9' }))
    expect(changes).toHaveLength(TABLE_NAMES.reduce((sum, table) => sum + rows[table].length, 0))
    expect(
      changes.filter(({ before, after }) => before !== undefined || after?.createdIn !== 'intent-9'),
    ).toEqual([])
  })

  it('replaces settings that are saved already, and keeps what is not the sample’s business', () => {
    const [made] = bookOf(5).workspace
    if (!made) throw new Error('The sample has no workspace.')
    const saved = {
      ...made,
      owner: 'Somebody',
      currency: 'USD',
      paper: 'Letter' as const,
      createdIn: 'intent-1',
    }
    const change = sampleChanges({ ...optionsOf(5), workspace: saved }).find(
      ({ table }) => table === 'workspace',
    )
    expect(change).toMatchObject({
      before: saved,
      after: { owner: 'Ana Ruiz', currency: 'EUR', paper: 'Letter', createdIn: 'intent-1' },
    })
  })

  it('leaves the pipeline snapshot of a week alone that has one', () => {
    const ofWeeks = (snapshotIds: readonly string[]) =>
      sampleChanges({ ...optionsOf(5), snapshotIds })
        .filter(({ table }) => table === 'pipelineSnapshots')
        .map(({ id }) => id)
    const [taken, ...others] = ofWeeks([])
    expect(others.length).toBeGreaterThan(0)
    expect(ofWeeks([taken ?? ''])).toEqual(others)
  })
})
