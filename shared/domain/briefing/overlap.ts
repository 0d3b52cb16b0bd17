import { isOpen } from '../deal/schema.ts'
import type { BriefingSources } from './sources.ts'

export interface SharedAccount {
  readonly customerId: string
  readonly name: string
  /** Deals of the partner there, and those it takes no part in: open and won. */
  readonly with: { readonly open: number; readonly won: number }
  readonly without: { readonly open: number; readonly won: number }
}

export interface AccountOverlap {
  /** Customers the partner has a deal, a registration or revenue with. */
  readonly accounts: number
  /** Those of them where we also have deals, open or won, without the partner. */
  readonly shared: number
  /** The most open deals without the partner first. */
  readonly top: readonly SharedAccount[]
}

/** Where the partner and we are at the same customer: of its accounts, those with our deals apart from it. */
export function accountOverlap(
  {
    deals,
    otherDeals,
    registrations,
    revenue,
    names,
  }: Pick<BriefingSources, 'deals' | 'otherDeals' | 'registrations' | 'revenue' | 'names'>,
  most = 8,
): AccountOverlap {
  const accounts = new Set(
    [...deals, ...registrations, ...revenue].flatMap(({ customerId }) => (customerId ? [customerId] : [])),
  )
  const tally = (rows: BriefingSources['deals'], customerId: string) => {
    const own = rows.filter(deal => deal.customerId === customerId)
    return {
      open: own.filter(({ stage }) => isOpen(stage)).length,
      won: own.filter(({ stage }) => stage === 'won').length,
    }
  }
  const others = new Set(
    otherDeals.flatMap(({ customerId, stage }) => (customerId && stage !== 'lost' ? [customerId] : [])),
  )
  const shared = [...accounts]
    .filter(customerId => others.has(customerId))
    .map(customerId => ({
      customerId,
      name: names.get(customerId) ?? 'a customer that is not in the book any more',
      with: tally(deals, customerId),
      without: tally(otherDeals, customerId),
    }))
    .sort(
      (a, b) =>
        b.without.open - a.without.open ||
        b.without.won - a.without.won ||
        (a.customerId < b.customerId ? -1 : 1),
    )
  return { accounts: accounts.size, shared: shared.length, top: shared.slice(0, most) }
}
