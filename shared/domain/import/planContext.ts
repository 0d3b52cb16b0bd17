import type { Instant } from '../../lib/calendarDate.ts'
import type { EntityType, NewId } from '../../lib/ids.ts'
import { compactKey } from '../../lib/text.ts'
import type { Contact } from '../contact/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { Similarity } from '../matching/kind.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import type { Target } from '../target/schema.ts'
import type { ImportSettings } from './engine.ts'
import {
  createFactIndex,
  dealMark,
  type FactIndex,
  leadMark,
  revenueMark,
  sameProduct,
  targetMark,
} from './facts.ts'
import { createIndex, type Entry, type Index } from './match.ts'
import { companyKey } from './names.ts'
import type { ImportKind } from './preset.ts'
import type { BookRows } from './rowPlan.ts'

export interface PlanOptions {
  readonly settings: Pick<ImportSettings, 'kind' | 'values' | 'onMatch' | 'decisions'>
  /** The book's rows of `TABLES_FOR[kind]`. */
  readonly book: BookRows
  /** Currency of amounts that name none. */
  readonly currency: string
  readonly similarity: Similarity
  readonly newId: NewId
  readonly now: Instant
  readonly intent: string
}

type Named = 'partners' | 'customers' | 'products' | 'contacts' | 'deals'

/** Everything the planning of one import looks things up in; grows as rows are planned. */
export interface PlanContext extends PlanOptions {
  readonly kind: ImportKind
  readonly index: Readonly<Record<Named, Index>>
  readonly rows: ReadonlyMap<string, unknown> & { set(id: string, row: unknown): unknown }
  readonly revenueByKey: Map<string, RevenueEntry>
  readonly targetsByKey: Map<string, Target>
  readonly leadsByKey: Map<string, Lead>
  readonly facts: {
    readonly revenue: FactIndex<RevenueEntry>
    readonly deals: FactIndex<Deal>
    readonly targets: FactIndex<Target>
    readonly leads: FactIndex<Lead>
  }
  /** Lines by the id of the record they made, to name the first line of a doubled key. */
  readonly madeOnLine: Map<string, number>
}

export function createContext(options: PlanOptions): PlanContext {
  const { book, similarity } = options
  const context: PlanContext = {
    ...options,
    kind: options.settings.kind,
    index: {
      partners: createIndex(similarity),
      customers: createIndex(similarity),
      products: createIndex(similarity),
      contacts: createIndex(similarity),
      deals: createIndex(similarity),
    },
    rows: new Map<string, unknown>(),
    revenueByKey: new Map(),
    targetsByKey: new Map(),
    leadsByKey: new Map(),
    facts: {
      revenue: createFactIndex(revenueMark, sameProduct),
      deals: createFactIndex(dealMark),
      targets: createFactIndex(targetMark),
      leads: createFactIndex(leadMark),
    },
    madeOnLine: new Map(),
  }
  for (const table of Object.keys(book) as TableName[])
    for (const row of book[table] ?? []) register(context, table, row as TableRow<typeof table>, false)
  return context
}

/** Makes a row findable. Rows of this import (`fresh`) are found by key and name, not as facts. */
export function register<T extends TableName>(
  context: PlanContext,
  table: T,
  row: TableRow<T>,
  fresh: boolean,
): void {
  context.rows.set(row.id, row)
  if (table === 'revenue') {
    const entry = row as RevenueEntry
    if (entry.externalKey !== undefined) context.revenueByKey.set(entry.externalKey, entry)
    if (!fresh) context.facts.revenue.add(entry)
  } else if (table === 'targets') {
    const entry = row as Target
    if (entry.externalKey !== undefined) context.targetsByKey.set(entry.externalKey, entry)
    if (!fresh) context.facts.targets.add(entry)
  } else if (table === 'leads') {
    const entry = row as Lead
    if (entry.externalKey !== undefined) context.leadsByKey.set(entry.externalKey, entry)
    if (!fresh) context.facts.leads.add(entry)
  } else if (isNamed(table)) {
    context.index[table].add(entryOf(table, row as NamedRow, fresh))
    if (table === 'deals' && !fresh) context.facts.deals.add(row as Deal)
  }
}

const isNamed = (table: TableName): table is Named =>
  ['partners', 'customers', 'products', 'contacts', 'deals'].includes(table)

type NamedRow = TableRow<Named>

function entryOf(table: Named, row: NamedRow, fresh: boolean): Entry {
  return {
    id: row.id,
    name: row.name,
    nameKey: nameKeyOf(table, row),
    aliases: aliasesOf(table, row),
    fresh,
    ...(row.externalKey !== undefined && { key: row.externalKey }),
  }
}

/** Products and deals are compared letter by letter, companies without their legal form, people with their company. */
export function nameKeyOf(table: Named, row: NamedRow): string {
  if (table === 'products' || table === 'deals') return compactKey(row.name)
  if (table === 'contacts') {
    const { name, partnerId, customerId } = row as Contact
    return `${compactKey(name)}|${partnerId ?? customerId ?? ''}`
  }
  return companyKey(row.name)
}

export function aliasesOf(table: Named, row: NamedRow): string[] {
  if (table === 'contacts') {
    const { email } = row as Contact
    return email === undefined ? [] : [email.toLowerCase()]
  }
  const domains = 'domains' in row ? row.domains : []
  return domains.flatMap(domain => domainKey(domain) ?? [])
}

/** A new row with what every row carries; `fields` without undefined values. */
export function makeRow<T extends TableName>(
  context: PlanContext,
  type: EntityType,
  fields: Readonly<Record<string, unknown>>,
): TableRow<T> {
  const { now, intent, newId } = context
  const row: unknown = { ...fields, id: newId(type), createdAt: now, updatedAt: now, createdIn: intent }
  return row as TableRow<T>
}
