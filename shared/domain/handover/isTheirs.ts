import { openOffer } from '../lead/schema.ts'
import type { TableRow, TableRows } from '../tables.ts'
import type { PackTable } from './packTables.ts'

/** Ids of what was chosen so far, for what hangs on it. */
export type Noted = Readonly<
  Record<'partners' | 'leads' | 'registrations' | 'deals' | 'customers' | 'plans' | 'sessions', Set<string>>
>

interface Choosing {
  readonly noted: Noted
  /** Whether an owner's name means whose accounts they are. */
  ownerIs(name: string | undefined): boolean
}

type Own = { readonly [T in PackTable]: (row: TableRows[T], choosing: Choosing) => boolean }

interface Hanging {
  readonly partnerId?: string | undefined
  readonly dealId?: string | undefined
  readonly registrationId?: string | undefined
  readonly leadId?: string | undefined
  readonly planId?: string | undefined
  readonly sessionId?: string | undefined
}

const ofPartner = ({ partnerId }: Hanging, { noted }: Choosing): boolean =>
  noted.partners.has(partnerId ?? '')

/** What names a partner is that partner's; only without one it hangs on the other records it names. */
const hangs = (row: Hanging, choosing: Choosing): boolean =>
  row.partnerId === undefined
    ? [
        choosing.noted.deals.has(row.dealId ?? ''),
        choosing.noted.registrations.has(row.registrationId ?? ''),
        choosing.noted.leads.has(row.leadId ?? ''),
        choosing.noted.plans.has(row.planId ?? ''),
        choosing.noted.sessions.has(row.sessionId ?? ''),
      ].includes(true)
    : ofPartner(row, choosing)

const never = (): boolean => false
const always = (): boolean => true

const OWN: Own = {
  partners: ({ owner }, { ownerIs }) => ownerIs(owner),
  leads: (lead, { noted }) => noted.partners.has(lead.partnerId ?? openOffer(lead)?.partnerId ?? ''),
  registrations: ofPartner,
  deals: ({ partners }, { noted }) => partners.some(({ partnerId }) => noted.partners.has(partnerId)),
  // A customer's people come along with the customer of a deal, unless they are another partner's.
  contacts: (row, choosing) =>
    row.partnerId === undefined
      ? choosing.noted.customers.has(row.customerId ?? '')
      : ofPartner(row, choosing),
  plans: ofPartner,
  planParts: ({ planId }, { noted }) => noted.plans.has(planId),
  planVersions: ofPartner,
  sessions: ofPartner,
  sessionItems: ({ sessionId }, { noted }) => noted.sessions.has(sessionId),
  interactions: hangs,
  tasks: hangs,
  revenue: ofPartner,
  targets: ofPartner,
  scorecards: ofPartner,
  attributions: ({ dealId }, { noted }) => noted.deals.has(dealId),
  conflicts: ({ registrationId }, { noted }) => noted.registrations.has(registrationId),
  accountLists: ofPartner,
  exchanges: ofPartner,
  expectations: ofPartner,
  packs: ofPartner,
  packAnswers: ofPartner,
  // Conventions figures are worked out by.
  templates: always,
  rates: always,
  customers: never,
  products: never,
  strategies: never,
  engagementRules: never,
}

/** Whether a row is of the accounts by itself; notes it, so that what hangs on it is told too. */
export function isTheirs<T extends PackTable>(table: T, row: TableRow<T>, choosing: Choosing): boolean {
  const own = OWN[table] as (row: TableRow<T>, choosing: Choosing) => boolean
  if (!own(row, choosing)) return false
  const { noted } = choosing
  if (table in noted) noted[table as keyof Noted].add(row.id)
  if (table === 'deals' || table === 'registrations') {
    const { customerId } = row as { readonly customerId?: string }
    if (customerId !== undefined) noted.customers.add(customerId)
  }
  return true
}
