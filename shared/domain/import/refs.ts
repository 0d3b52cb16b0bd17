import { compactKey } from '../../lib/text.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import type { Entry } from './match.ts'
import { companyKey } from './names.ts'
import { makeRow, type PlanContext, register } from './planContext.ts'
import { type Creation, RowProblem } from './rowPlan.ts'

/** A record a row refers to: found, to be made with the row, or not named at all. */
export interface Reference {
  readonly id?: string
  readonly creation?: Creation
  readonly note?: string
}

type Referred = 'partners' | 'customers' | 'products'

const ONE = { partners: 'partner', customers: 'customer', products: 'product' } as const

const nameKey = (table: Referred, name: string): string =>
  table === 'products' ? compactKey(name) : companyKey(name)

/**
 * Finds what a row names by key, by name or both; makes it when the row gives a name and the book has none.
 * Throws RowProblem when the key leads nowhere and there is no name, or when a name means several records.
 */
export function resolve(
  context: PlanContext,
  table: Referred,
  key: string | undefined,
  name: string | undefined,
): Reference {
  if (key === undefined && name === undefined) return {}
  const found = (key !== undefined && byKey(context, table, key)) || byNameOf(context, table, key, name)
  if (found) return { id: found.id }
  if (name === undefined)
    throw new RowProblem(
      `No ${ONE[table]} has the key “${key}”. Import the ${table} first, or map a column with their name.`,
    )
  return create(context, table, key, name)
}

function byKey(context: PlanContext, table: Referred, key: string): Entry | undefined {
  const index = context.index[table]
  const found = index.byKey(key)
  if (found || !key.includes(';')) return found ?? only(index.byName(nameKey(table, key)))
  // Some systems join several ids; the first one known is meant.
  for (const part of key.split(';')) {
    const one = index.byKey(part.trim())
    if (one) return one
  }
  return undefined
}

function byNameOf(
  context: PlanContext,
  table: Referred,
  key: string | undefined,
  name: string | undefined,
): Entry | undefined {
  if (name === undefined) return undefined
  const index = context.index[table]
  const named = index.byName(nameKey(table, name)).filter(entry => sameKey(entry, key))
  if (named.length > 1)
    throw new RowProblem(`${named.length} ${table} are called “${name}”; the row has to give the key.`)
  if (named[0] || key !== undefined) return named[0]
  const domain = table === 'products' ? undefined : domainKey(name)
  return index.byKey(name) ?? (domain === undefined ? undefined : only(index.byAlias(domain)))
}

/** Two different keys are two different records, whatever they are called. */
export const sameKey = (entry: Entry, key: string | undefined): boolean =>
  key === undefined || entry.key === undefined || entry.key === key

const only = (entries: readonly Entry[]): Entry | undefined => (entries.length === 1 ? entries[0] : undefined)

const EMPTY = {
  partners: {
    types: [],
    status: 'active',
    regions: [],
    industries: [],
    domains: [],
    capabilities: [],
    competitors: [],
    stack: [],
  },
  customers: { domains: [] },
  products: {},
} as const

function create(context: PlanContext, table: Referred, key: string | undefined, name: string): Reference {
  if (name.length > 300) throw new RowProblem(`The ${ONE[table]}'s name is longer than 300 characters.`)
  const row = makeRow<Referred>(context, ONE[table], {
    ...EMPTY[table],
    name,
    ...(key !== undefined && { externalKey: key }),
  })
  const near = table === 'products' ? undefined : context.index[table].similar(name)[0]
  return {
    id: row.id,
    creation: {
      kind: table,
      id: row.id,
      change: { table, id: row.id, after: row } as Creation['change'],
      register: () => register(context, table, row, true),
    },
    ...(near && {
      note: `The ${ONE[table]} “${name}” is new; the book has the similar “${near.entry.name}”.`,
    }),
  }
}
