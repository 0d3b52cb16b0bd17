import type { Surroundings } from '@shared/domain/conflict/conflictIndex.ts'
import type { ConflictFacts } from '@shared/domain/conflict/facts.ts'
import type { Registered } from '@shared/domain/conflict/records.ts'
import { sideOf } from '@shared/domain/conflict/rivals.ts'
import { convertWith } from '@shared/domain/engagement/convertWith.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import { interactionsOfRegistrations } from '../../data/interactionsOf.ts'
import { dayOf } from '../../data/localTime.ts'
import { getRows, readAll, rowsBy } from '../../data/rows.ts'
import { currentWorkspace } from '../../data/workspace.ts'

/** What holds for every registration: the rules, the rates and the conventions. */
export type Standing = Pick<ConflictFacts, 'rules' | 'policy' | 'convert'>

export async function readStanding(): Promise<Standing> {
  const [rules, rates, workspace] = await Promise.all([
    readAll('engagementRules'),
    readAll('rates'),
    currentWorkspace(),
  ])
  return { rules, policy: policyOf(workspace), convert: convertWith(rates) }
}

/** Reads the few rows around a registration, each by its index. */
export async function readFacts(
  registered: Registered,
  { near, group }: Surroundings,
  today: CalendarDate,
  now: Instant,
  standing: Standing,
  alsoPartners: readonly string[] = [],
): Promise<ConflictFacts> {
  const nearOnes = (type: 'customer' | 'registration' | 'deal' | 'accountList'): string[] => [
    ...new Set(near.flatMap(({ id }) => (typeOfId(id) === type ? [id] : []))),
  ]
  const customerIds = [...nearOnes('customer'), ...group.keys()]
  const [customers, deals, loose, byCustomer, byName, lists] = await Promise.all([
    getRows('customers', customerIds),
    rowsBy('deals', 'customerId', ...customerIds),
    getRows('deals', nearOnes('deal')),
    rowsBy('registrations', 'customerId', ...customerIds),
    getRows('registrations', nearOnes('registration')),
    getRows('accountLists', nearOnes('accountList')),
  ])
  const allDeals = [...deals, ...there(loose)]
  const registrations = new Map([...byCustomer, ...there(byName)].map(row => [row.id, row]))
  // A registration's work is also that on the deal it became, whoever's customer that deal names.
  const dealIds = new Set(
    [
      registered.dealId,
      ...allDeals.map(({ id }) => id),
      ...[...registrations.values()].map(row => row.dealId),
    ].filter(id => id !== undefined),
  )
  const partnerIds = new Set(
    [
      registered.partnerId,
      ...alsoPartners,
      ...[...registrations.values()].map(({ partnerId }) => partnerId),
      ...allDeals.map(sideOf),
      ...there(lists).map(({ partnerId }) => partnerId),
    ].filter(id => id !== undefined),
  )
  const [partners, products, ...interactions] = await Promise.all([
    getRows('partners', [...partnerIds]),
    getRows('products', [...registered.productIds]),
    rowsBy('interactions', 'customerId', ...customerIds),
    rowsBy('interactions', 'dealId', ...dealIds),
    interactionsOfRegistrations([...(registered.id ? [registered.id] : []), ...registrations.keys()]),
  ])
  return {
    today,
    now,
    dayOf,
    customers: byId(there(customers)),
    deals: allDeals,
    registrations: [...registrations.values()],
    lists: there(lists),
    namedOn: new Set(
      near.flatMap(({ id, account, explanation }) =>
        account !== undefined && explanation.decision === 'match' ? [id] : [],
      ),
    ),
    interactions: [...byId(interactions.flat()).values()],
    partners: byId(there(partners)),
    products: new Map(there(products).map(({ id, name }) => [id, name])),
    ...standing,
  }
}

const there = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter(row => row !== undefined)
const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map(row => [row.id, row]))
