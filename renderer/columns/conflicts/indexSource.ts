import { type ConflictIndex, createConflictIndex } from '@shared/domain/conflict/conflictIndex.ts'
import type { Contact } from '@shared/domain/contact/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { effectOfEntry, entriesAfter } from '../../data/journal.ts'
import { readLooseDeals } from '../../data/looseDeals.ts'
import { getRows, readAll, rowsBy } from '../../data/rows.ts'
import { similarity } from './similarity.ts'

/** Above this many changes reading all rows anew is quicker. */
const MANY = 5_000
/** Deals come by the thousand in an import; only those without a customer are in the index. */
const TABLES = ['customers', 'contacts', 'registrations', 'accountLists', 'deals'] as const
type Indexed = (typeof TABLES)[number]

/** Every company of the book: customers with their people, registrations, named accounts, deals without a customer. */
export async function buildIndex(): Promise<ConflictIndex> {
  const index = createConflictIndex(similarity)
  const people = new Map<string, Contact[]>()
  for (const contact of await readAll('contacts'))
    if (contact.customerId)
      people.set(contact.customerId, [...(people.get(contact.customerId) ?? []), contact])
  for (const row of await readAll('customers')) index.putCustomer(row, people.get(row.id) ?? [])
  for (const row of await readAll('registrations')) index.putRegistration(row)
  for (const row of await readAll('accountLists')) index.putList(row)
  for (const row of await readLooseDeals()) index.putLooseDeal(row)
  return index
}

export interface Position {
  readonly seq: number
  readonly intent: string | undefined
}

/** Brings the records that changed after a position into the index; `all` where too many did. */
export async function catchUp(index: ConflictIndex, from: Position): Promise<Position | 'all'> {
  const touched = new Map<Indexed, Set<string>>(TABLES.map(table => [table, new Set()]))
  let last = from
  let seen = 0
  for (const entry of await entriesAfter(from.seq)) {
    last = entry
    if (!entry.tables.some(isIndexed)) continue
    seen += entry.created + entry.updated + entry.deleted
    if (seen > MANY) return 'all'
    for (const { table, id, before, after } of await effectOfEntry(entry)) {
      if (!isIndexed(table)) continue
      if (table !== 'contacts') touched.get(table)?.add(id)
      // A person tells its customer, the one it had before included.
      else
        for (const row of [before, after] as (Contact | undefined)[])
          if (row?.customerId) touched.get('customers')?.add(row.customerId)
    }
  }
  for (const [table, ids] of touched) if (ids.size > 0) await take(index, table, [...ids])
  return { seq: last.seq, intent: last.intent }
}

const isIndexed = (table: TableName): table is Indexed => (TABLES as readonly TableName[]).includes(table)

async function take(index: ConflictIndex, table: Indexed, ids: readonly string[]): Promise<void> {
  for (const id of ids) index.drop(id)
  if (table === 'customers') {
    const people = await rowsBy('contacts', 'customerId', ...ids)
    for (const row of await getRows('customers', ids))
      if (row)
        index.putCustomer(
          row,
          people.filter(({ customerId }) => customerId === row.id),
        )
  }
  if (table === 'registrations')
    for (const row of await getRows('registrations', ids)) if (row) index.putRegistration(row)
  if (table === 'accountLists')
    for (const row of await getRows('accountLists', ids)) if (row) index.putList(row)
  if (table === 'deals')
    for (const row of await getRows('deals', ids)) if (row && !row.customerId) index.putLooseDeal(row)
}
