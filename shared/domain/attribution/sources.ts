import type { Deal } from '../deal/schema.ts'
import type { CreditSources } from './evidence.ts'

/** What of a deal leads to the rows that speak for it. */
type Links = Pick<Deal, 'id' | 'customerId' | 'registrationId' | 'leadId'>

/** Finds each deal's own rows among those of many deals, so that a batch costs no more than its rows. */
export function sourcesFinder(all: CreditSources): (deal: Links) => CreditSources {
  const registrations = grouped(all.registrations)
  const leads = grouped(all.leads)
  const interactions = grouped(all.interactions)
  return ({ id, customerId, registrationId, leadId }) => ({
    registrations: registrations(id, customerId, registrationId),
    leads: leads(id, leadId),
    interactions: interactions(id, customerId),
  })
}

/** Finds rows by their own id, their deal's or their customer's; each once. */
function grouped<
  R extends { readonly id: string; dealId?: string | undefined; customerId?: string | undefined },
>(rows: readonly R[]): (...keys: readonly (string | undefined)[]) => readonly R[] {
  const byKey = new Map<string, R[]>()
  for (const row of rows)
    for (const key of [row.id, row.dealId, row.customerId]) {
      if (key === undefined) continue
      const held = byKey.get(key)
      if (held) held.push(row)
      else byKey.set(key, [row])
    }
  return (...keys) => {
    const found = keys.flatMap((key): readonly R[] => (key === undefined ? [] : (byKey.get(key) ?? [])))
    return found.length < 2 ? found : [...new Set(found)]
  }
}
