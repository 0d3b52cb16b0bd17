import type { Customer } from '@shared/domain/customer/schema.ts'
import { companyKey } from '@shared/domain/import/names.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { domainKey } from '@shared/domain/matching/kinds/domain.ts'

/** A customer of the book a lead may be, and what it was recognised by. */
export interface CustomerChoice {
  readonly id: string
  readonly name: string
  readonly why: string
}

const MOST = 8

/** Customers of the same name, legal forms aside, or the same web domain; the surest first. */
export function customersLike(
  lead: Pick<Lead, 'company' | 'domain' | 'contactEmail'>,
  customers: readonly Customer[],
): readonly CustomerChoice[] {
  const key = companyKey(lead.company)
  const domain = domainKey(lead.domain ?? '') ?? domainKey(lead.contactEmail ?? '')
  const found = customers.flatMap(({ id, name, domains }) => {
    const named = companyKey(name) === key
    const hosted = domain !== undefined && domains.some(each => domainKey(each) === domain)
    if (!named && !hosted) return []
    const why = named && hosted ? 'same name and web domain' : named ? 'same name' : 'same web domain'
    return [{ id, name, why, rank: (named ? 0 : 1) + (hosted ? 0 : 1) }]
  })
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ id, name, why }) => ({ id, name, why }))
}
