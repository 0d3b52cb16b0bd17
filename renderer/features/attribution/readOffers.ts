import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { getRows, rowsBy } from '../../data/rows.ts'

/** What may be attached, the most likely first; `more` are left out. */
export interface Offers {
  readonly registrations: readonly Registration[]
  readonly leads: readonly Lead[]
  readonly more: number
}

/** Of either kind; a menu is no list to search. */
const MOST = 12

/** The partner's registrations and referrals that belong to no deal that is still there. */
export async function readOffers(partnerId: string, deal: Deal): Promise<Offers> {
  const [registrations, leads] = await Promise.all([
    rowsBy('registrations', 'partnerId', partnerId),
    rowsBy('leads', 'referredBy', partnerId),
  ])
  const named = [...registrations, ...leads].flatMap(({ dealId }) => dealId ?? [])
  const there = new Set<string | undefined>((await getRows('deals', named)).map(row => row?.id))
  const isFree = ({ dealId }: Registration | Lead) => dealId === undefined || !there.has(dealId)
  const ofCustomer = (row: Registration) =>
    row.customerId !== undefined && row.customerId === deal.customerId ? 0 : 1
  const free = {
    registrations: registrations
      .filter(row => isFree(row) && row.id !== deal.registrationId)
      .sort((a, b) => ofCustomer(a) - ofCustomer(b) || newestFirst(askedAt(a), askedAt(b))),
    leads: leads
      .filter(row => isFree(row) && row.id !== deal.leadId)
      .sort((a, b) => newestFirst(cameAt(a), cameAt(b))),
  }
  const [first, referred] = [free.registrations.slice(0, MOST), free.leads.slice(0, MOST)]
  return {
    registrations: first,
    leads: referred,
    more: free.registrations.length + free.leads.length - first.length - referred.length,
  }
}

const askedAt = ({ submittedAt, createdAt }: Registration): string => submittedAt ?? createdAt
const cameAt = ({ receivedOn, createdAt }: Lead): string => receivedOn ?? createdAt

const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)
