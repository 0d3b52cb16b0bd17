import type { CreditSources } from '@shared/domain/attribution/evidence.ts'
import { type CreditLine, creditLine, type LineTools } from '@shared/domain/attribution/line.ts'
import type { Attribution } from '@shared/domain/attribution/schema.ts'
import { sourcesFinder } from '@shared/domain/attribution/sources.ts'
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
  const [attributions, sources] = await Promise.all([
    rowsBy('attributions', 'dealId', ...ids),
    readSources(deals),
  ])
  return linesOf(deals, sources, attributions, tools)
}

/** The rows that may speak for some deals, by index. */
export async function readSources(deals: readonly Deal[]): Promise<CreditSources> {
  const ids = deals.map(({ id }) => id)
  const customers = deals.flatMap(({ customerId }) => customerId ?? [])
  const [byDeal, byCustomer, own, leadsByDeal, ownLeads, talks, customerTalks] = await Promise.all([
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
  return {
    registrations: once([...byDeal, ...byCustomer, ...own]),
    leads: once([...leadsByDeal, ...ownLeads]),
    interactions: once([...talks, ...customerTalks]),
  }
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
  const sourcesOf = sourcesFinder(sources)
  const locked = new Map<string, Attribution>(attributions.map(row => [row.dealId, row]))
  const lines = new Map<string, CreditLine>()
  for (const [at, deal] of deals.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise(done => setTimeout(done))
    lines.set(deal.id, creditLine(deal, sourcesOf(deal), locked.get(deal.id), tools))
  }
  return lines
}
