import type { RecognisedCustomer } from '@shared/domain/conflict/recognise.ts'
import type { Registered } from '@shared/domain/conflict/records.ts'
import { list } from '@shared/domain/fields/words.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { registrationFields } from '@shared/domain/registration/schema.ts'

const MOST = 8

const FIELDS: Readonly<Record<string, string>> = { domain: 'web domain' }

/** A lead's company as the check for customers takes it; undefined where the lead says too little to compare. */
export function companyOf(lead: Lead): Registered | undefined {
  const { company, domain, contactEmail, contactPhone: phone, city, country } = lead
  const read = registrationFields.safeParse({
    partnerId: 'partner:none',
    company,
    domains: domain === undefined ? [] : [domain],
    contactEmail,
    phone,
    city,
    country,
  })
  return read.success ? read.data : undefined
}

/** Customers of the book a lead may be, each with what it was recognised by; the surest first. */
export const customerOptions = (found: readonly RecognisedCustomer[]) =>
  found.slice(0, MOST).map(({ customerId, name, fields }) => {
    const by = fields.filter(({ bits }) => bits > 0).map(({ field }) => FIELDS[field] ?? field)
    return { value: customerId, label: `${name} (by ${list(by)})` }
  })

/** The one that may be taken without asking. */
export const sureCustomer = (found: readonly RecognisedCustomer[]): string | undefined =>
  found.find(({ sure }) => sure)?.customerId
