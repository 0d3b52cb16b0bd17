import type { TableName } from '@shared/domain/tableNames.ts'
import { changesOfEntry, entriesAfter } from '../../data/journal.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealPatch } from './dealPatch.ts'
import { recordOf } from './dealRecord.ts'
import { readDeals, readNamed, readNextDays, type Standing } from './dealRows.ts'

/** Above this many changes a rebuild is quicker. */
const MANY = 5_000

/** What a line of a deal is made of; an import of anything else costs nothing. */
const FOLLOWED: ReadonlySet<TableName> = new Set([
  'rates',
  'workspace',
  'deals',
  'partners',
  'customers',
  'products',
  'tasks',
])

interface Touched {
  readonly deals: ReadonlySet<string>
  readonly partners: ReadonlySet<string>
  readonly customers: ReadonlySet<string>
  readonly products: ReadonlySet<string>
}

/** Which records changed since; `all` where rates or settings did, or too many. */
export async function touchedSince(seq: number): Promise<Touched | 'all'> {
  const touched = {
    deals: new Set<string>(),
    partners: new Set<string>(),
    customers: new Set<string>(),
    products: new Set<string>(),
  }
  let seen = 0
  for (const entry of await entriesAfter(seq)) {
    if (!entry.tables.some(table => FOLLOWED.has(table))) continue
    seen += entry.created + entry.updated + entry.deleted
    if (seen > MANY) return 'all'
    if (entry.tables.includes('rates') || entry.tables.includes('workspace')) return 'all'
    for (const change of await changesOfEntry(entry)) {
      const { table, id } = change
      if (table === 'deals' || table === 'partners' || table === 'customers' || table === 'products')
        touched[table].add(id)
      // What is to do about a deal is told in its line.
      if (table === 'tasks')
        for (const task of [change.before, change.after])
          if (task?.dealId !== undefined) touched.deals.add(task.dealId)
    }
  }
  return touched
}

/** Reads what became of the touched records. */
export async function patchFor(
  columns: DealColumns,
  touched: Touched,
  standing: Standing,
): Promise<DealPatch> {
  const ids = [...touched.deals]
  const rows = await readDeals(ids)
  const nextDays = await readNextDays(ids)
  const put = rows.flatMap(row =>
    row ? [recordOf(row, standing.rates, standing.about.today, nextDays.get(row.id))] : [],
  )
  const unknown = (known: (id: string) => number, wanted: Iterable<string>) =>
    [...wanted].filter(id => id !== '' && known(id) < 0)
  // Names are kept only of records that deals point at.
  const partners = new Set([
    ...[...touched.partners].filter(id => columns.partnerNames.find(id) > 0),
    ...unknown(
      columns.partnerNames.find,
      put.flatMap(deal => deal.partnerIds),
    ),
  ])
  const customers = new Set([
    ...[...touched.customers].filter(id => columns.customerNames.find(id) > 0),
    ...unknown(
      columns.customerNames.find,
      put.map(deal => deal.customerId),
    ),
  ])
  const products = new Set([
    ...[...touched.products].filter(id => columns.productNames.find(id) > 0),
    ...unknown(
      columns.productNames.find,
      put.flatMap(deal => deal.productIds),
    ),
  ])
  return {
    put,
    drop: ids.filter((_, i) => rows[i] === undefined),
    named: [
      ...(await readNamed('partners', [...partners])),
      ...(await readNamed('customers', [...customers])),
      ...(await readNamed('products', [...products])),
    ],
  }
}
