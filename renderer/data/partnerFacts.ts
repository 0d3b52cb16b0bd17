import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Rate } from '@shared/domain/rate/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import { grouped } from '@shared/lib/grouped.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { readAll, rowsBy } from './rows.ts'

/** What the figures of a partner's plans are read from. */
export interface PartnerFacts {
  readonly revenue: readonly RevenueEntry[]
  readonly deals: readonly Deal[]
  readonly registrations: readonly Registration[]
  readonly rates: readonly Rate[]
}

const NONE: readonly never[] = []

/** The same of several partners, each table read once. */
export async function readFactsOf(
  partnerIds: readonly string[],
): Promise<(partnerId: string) => PartnerFacts> {
  const ids = [...new Set(partnerIds)]
  const [revenue, deals, registrations, rates] = await Promise.all([
    rowsBy('revenue', 'partnerId', ...ids),
    rowsBy('deals', 'partnerIds', ...ids),
    rowsBy('registrations', 'partnerId', ...ids),
    readAll('rates'),
  ])
  const revenueOf = grouped(revenue, ({ partnerId }) => partnerId)
  const registrationsOf = grouped(registrations, ({ partnerId }) => partnerId)
  const dealsOf = new Map<string, Deal[]>(ids.map(id => [id, []]))
  for (const deal of deals)
    for (const id of new Set<string>(deal.partners.map(({ partnerId }) => partnerId)))
      dealsOf.get(id)?.push(deal)
  return id => ({
    revenue: revenueOf.get(id) ?? NONE,
    deals: dealsOf.get(id) ?? NONE,
    registrations: registrationsOf.get(id) ?? NONE,
    rates,
  })
}

export const readPartnerFacts = async (partnerId: string): Promise<PartnerFacts> =>
  (await readFactsOf([partnerId]))(partnerId)

/** Following the store, and untouched by what is written in a plan. undefined: not read yet. */
export const usePartnerFacts = (partnerId: string | undefined): PartnerFacts | undefined =>
  useLiveQuery(async () => (partnerId === undefined ? undefined : readPartnerFacts(partnerId)), [partnerId])
