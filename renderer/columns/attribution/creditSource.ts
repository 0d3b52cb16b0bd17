import type { CreditSources } from '@shared/domain/attribution/evidence.ts'
import { type CreditLine, creditLine, type LineTools } from '@shared/domain/attribution/line.ts'
import type { Attribution } from '@shared/domain/attribution/schema.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { dayOf } from '../../data/localTime.ts'
import { getRows, readAll, rowsBy } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { currentWorkspace } from '../../data/workspace.ts'

/** So many deals are worked out before the worker looks for other questions. */
const AT_ONCE = 4_000

export interface CreditTools extends LineTools {
  readonly currency: string
}

export async function readCreditTools(): Promise<CreditTools> {
  const [workspace, rates] = await Promise.all([currentWorkspace(), readAll('rates')])
  return {
    currency: workspace.currency,
    policy: policyOf(workspace),
    rates: makeRateBook(rates, workspace.currency),
    today: today(),
    dayAt: dayOf,
  }
}

/** The credit of every deal, from one pass over each table. */
export async function readAllLines(tools: LineTools): Promise<Map<string, CreditLine>> {
  const [deals, registrations, leads, interactions, attributions] = await Promise.all([
    readAll('deals'),
    readAll('registrations'),
    readAll('leads'),
    readAll('interactions'),
    readAll('attributions'),
  ])
  return linesOf(deals, { registrations, leads, interactions }, attributions, tools)
}

/** The credit of some deals, by index; deals that are gone are left out. */
export async function readLines(ids: readonly string[], tools: LineTools): Promise<Map<string, CreditLine>> {
  const deals = (await getRows('deals', ids)).filter(deal => deal !== undefined)
  const customers = deals.flatMap(({ customerId }) => customerId ?? [])
  const [attributions, byDeal, byCustomer, own, leadsByDeal, ownLeads, talks, customerTalks] =
    await Promise.all([
      rowsBy('attributions', 'dealId', ...ids),
      rowsBy('registrations', 'dealId', ...ids),
      rowsBy('registrations', 'customerId', ...customers),
      getRows(
        'registrations',
        deals.flatMap(({ registrationId }) => registrationId ?? []),
      ),
      rowsBy('leads', 'dealId', ...ids),
      getRows(
        'leads',
        deals.flatMap(({ leadId }) => leadId ?? []),
      ),
      rowsBy('interactions', 'dealId', ...ids),
      rowsBy('interactions', 'customerId', ...customers),
    ])
  const sources = {
    registrations: once([...byDeal, ...byCustomer, ...own]),
    leads: once([...leadsByDeal, ...ownLeads]),
    interactions: once([...talks, ...customerTalks]),
  }
  return linesOf(deals, sources, attributions, tools)
}

const once = <R extends { readonly id: string }>(rows: readonly (R | undefined)[]): R[] => [
  ...new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : []))).values(),
]

async function linesOf(
  deals: readonly Deal[],
  sources: CreditSources,
  attributions: readonly Attribution[],
  tools: LineTools,
): Promise<Map<string, CreditLine>> {
  const registrations = grouped(sources.registrations)
  const leads = grouped(sources.leads)
  const interactions = grouped(sources.interactions)
  const locked = new Map<string, Attribution>(attributions.map(row => [row.dealId, row]))
  const lines = new Map<string, CreditLine>()
  for (const [at, deal] of deals.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise(done => setTimeout(done))
    const { id, customerId, registrationId, leadId } = deal
    const own: CreditSources = {
      registrations: registrations(id, customerId, registrationId),
      leads: leads(id, leadId),
      interactions: interactions(id, customerId),
    }
    lines.set(id, creditLine(deal, own, locked.get(id), tools))
  }
  return lines
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
