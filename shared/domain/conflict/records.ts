import type { Contact } from '../contact/schema.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { AccountList } from '../engagement/schema.ts'
import type { MatchRecord } from '../matching/record.ts'
import type { Registration } from '../registration/schema.ts'

/** What a check compares: a registration as saved, or as it stands in a form. */
export type Registered = Omit<
  Registration,
  'id' | 'state' | 'steps' | 'approvers' | 'createdAt' | 'updatedAt' | 'createdIn'
> &
  Partial<Pick<Registration, 'id'>>

const said = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter(text => text !== undefined && text !== '') as string[]

/** The company of each kind of record as facts to compare, by the fields of `DEAL_MODEL`. */
export const ofRegistration = (row: Registered): MatchRecord => ({
  name: row.company,
  domain: said([...row.domains, row.contactEmail]),
  phone: row.phone,
  address: row.address,
  city: row.city,
  country: row.country,
})

/** A customer has no phone of its own: its people's numbers and mail addresses tell it. */
export const ofCustomer = (row: Customer, people: readonly Contact[]): MatchRecord => ({
  name: row.name,
  domain: said([...row.domains, ...people.map(({ email }) => email)]),
  phone: said(people.map(({ phone }) => phone)),
  city: row.city,
  country: row.country,
})

export const ofAccount = ({ company, domain }: AccountList['accounts'][number]): MatchRecord => ({
  name: company,
  domain,
})

const PARTS = /\s+[–—|:/-]\s+|:\s+/

/** A deal without a customer: its name, and the part before the first dash, where people put the company. */
export const ofLooseDeal = ({ name }: Deal): MatchRecord => {
  const [head = name] = name.split(PARTS)
  return { name: head === name ? name : [name, head] }
}
