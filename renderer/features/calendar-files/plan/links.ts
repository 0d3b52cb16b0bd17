import type { Contact } from '@shared/domain/contact/schema.ts'
import type { Index } from '@shared/domain/import/match.ts'
import { companyKey } from '@shared/domain/import/names.ts'
import { createContext, type PlanContext } from '@shared/domain/import/planContext.ts'
import { domainKey } from '@shared/domain/matching/kinds/domain.ts'
import type { FileBook, PlanTools } from './types.ts'

/** Where a person or a meeting belongs. */
export interface Place {
  readonly partnerId?: `partner:${string}`
  readonly customerId?: `customer:${string}`
  readonly name: string
}

/** The book to look people and organisations up in, as the import of tables does. */
export const lookUpIn = (book: FileBook, tools: PlanTools): PlanContext =>
  createContext({
    settings: { kind: 'contacts', values: {}, onMatch: 'merge', decisions: {} },
    book: { partners: book.partners, customers: book.customers, contacts: book.contacts },
    currency: 'EUR',
    similarity: () => 0,
    ...tools,
  })

/** The one partner, else the one customer of a name. */
export const placeCalled = ({ index }: PlanContext, name: string): Place | undefined =>
  only(index, one => one.byName(companyKey(name)))

/** The one partner, else the one customer whose web domain an address has. */
export function placeOfAddress({ index }: PlanContext, address: string): Place | undefined {
  const domain = domainKey(address)
  return domain === undefined ? undefined : only(index, one => one.byAlias(domain))
}

function only(
  index: PlanContext['index'],
  find: (one: Index) => readonly { readonly id: string; readonly name: string }[],
): Place | undefined {
  const [partner, ...partners] = find(index.partners)
  if (partner && partners.length === 0)
    return { partnerId: partner.id as `partner:${string}`, name: partner.name }
  const [customer, ...customers] = find(index.customers)
  if (customer && customers.length === 0)
    return { customerId: customer.id as `customer:${string}`, name: customer.name }
  return undefined
}

export interface PeopleOfBook {
  readonly contacts: readonly Contact[]
  readonly place?: Place
}

/** The contacts who have these addresses, and the organisation they stand for. */
export function peopleOf(context: PlanContext, emails: readonly string[]): PeopleOfBook {
  const contacts = emails.flatMap(email => {
    const [found] = context.index.contacts.byAlias(email.toLowerCase())
    return found ? [context.rows.get(found.id) as Contact] : []
  })
  const place =
    contacts.map(contact => placeOf(context, contact)).find(found => found?.partnerId) ??
    emails.map(email => placeOfAddress(context, email)).find(found => found?.partnerId) ??
    contacts.map(contact => placeOf(context, contact)).find(found => found !== undefined) ??
    emails.map(email => placeOfAddress(context, email)).find(found => found !== undefined)
  return { contacts: [...new Set(contacts)], ...(place && { place }) }
}

function placeOf({ index }: PlanContext, { partnerId, customerId }: Contact): Place | undefined {
  const partner = partnerId && index.partners.byId(partnerId)
  if (partner) return { partnerId: partner.id as `partner:${string}`, name: partner.name }
  const customer = customerId && index.customers.byId(customerId)
  return customer ? { customerId: customer.id as `customer:${string}`, name: customer.name } : undefined
}
