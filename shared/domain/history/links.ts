import type { TableName } from '../tableNames.ts'

/** Fields of each table that name records of another one. */
const LINKS: { readonly [T in TableName]?: Readonly<Record<string, TableName>> } = {
  contacts: { partnerId: 'partners', customerId: 'customers' },
  deals: {
    customerId: 'customers',
    productIds: 'products',
    partners: 'partners',
    registrationId: 'registrations',
    leadId: 'leads',
  },
  revenue: { partnerId: 'partners', customerId: 'customers', productId: 'products', dealId: 'deals' },
  targets: { partnerId: 'partners' },
  scorecards: { partnerId: 'partners' },
  interactions: {
    partnerId: 'partners',
    customerId: 'customers',
    dealId: 'deals',
    registrationId: 'registrations',
    contactIds: 'contacts',
  },
  registrations: {
    partnerId: 'partners',
    customerId: 'customers',
    productIds: 'products',
    dealId: 'deals',
    leadId: 'leads',
    copyOf: 'registrations',
  },
  conflicts: { registrationId: 'registrations', ruleId: 'engagementRules', evidenceIds: 'interactions' },
  engagementRules: { productIds: 'products', accountListIds: 'accountLists' },
  accountLists: { partnerId: 'partners' },
  leads: { partnerId: 'partners', referredBy: 'partners', productIds: 'products', dealId: 'deals' },
  attributions: { dealId: 'deals' },
  plans: { partnerId: 'partners', clonedFrom: 'plans', strategyId: 'strategies' },
  planParts: { planId: 'plans', productId: 'products', customerId: 'customers' },
  planVersions: { planId: 'plans', partnerId: 'partners' },
  sessions: { partnerId: 'partners', planId: 'plans' },
  sessionItems: { sessionId: 'sessions' },
  exchanges: { partnerId: 'partners' },
  expectations: { partnerId: 'partners' },
  packs: { partnerId: 'partners', planId: 'plans' },
  packAnswers: { packId: 'packs', partnerId: 'partners' },
  tasks: {
    partnerId: 'partners',
    customerId: 'customers',
    dealId: 'deals',
    registrationId: 'registrations',
    leadId: 'leads',
    contactId: 'contacts',
    interactionId: 'interactions',
    planId: 'plans',
    goalId: 'planParts',
    sessionId: 'sessions',
  },
}

/** A field that names other records: which table, which ids. */
export interface Link {
  readonly field: string
  readonly table: TableName
  readonly ids: readonly string[]
}

/** Every field of a row that names other records. */
export const linksOf = (table: TableName, row: object): readonly Link[] =>
  Object.entries(LINKS[table] ?? {}).flatMap(([field, of]) => {
    const ids = idsIn((row as Record<string, unknown>)[field])
    return ids.length === 0 ? [] : [{ field, table: of, ids }]
  })

/** The ids a field's value names: one, a list of them, or a list of shares of partners. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return []
  return value.flatMap(item => {
    const id: unknown = isShare(item) ? item.partnerId : item
    return typeof id === 'string' ? [id] : []
  })
}

const isShare = (item: unknown): item is { readonly partnerId: unknown } =>
  typeof item === 'object' && item !== null && 'partnerId' in item

/** The value without the ids that are gone; undefined when it named only one and that is gone. */
export function withoutGone(value: unknown, isThere: (id: string) => boolean): unknown {
  if (Array.isArray(value)) return value.filter(item => idsIn([item]).every(isThere))
  return typeof value === 'string' && !isThere(value) ? undefined : value
}
