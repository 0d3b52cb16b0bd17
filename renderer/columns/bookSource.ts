import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { Rate } from '@shared/domain/rate/schema.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import type { ScorecardTemplate } from '@shared/domain/scorecard/schema.ts'
import type { Target } from '@shared/domain/target/schema.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { getRows, readAll, rowsBy } from '../data/rows.ts'
import { currentWorkspace } from '../data/workspace.ts'

/** What concerns every partner's figures. */
export interface BookCommon {
  readonly workspace: Workspace
  readonly rates: readonly Rate[]
  readonly templates: readonly ScorecardTemplate[]
}

/** One partner with the rows its figures come from. */
export interface PartnerSource {
  readonly partner: Partner
  readonly revenue: readonly RevenueEntry[]
  readonly deals: readonly Deal[]
  readonly targets: readonly Target[]
}

export async function readCommon(): Promise<BookCommon> {
  const [workspace, rates, templates] = await Promise.all([
    currentWorkspace(),
    readAll('rates'),
    readAll('templates'),
  ])
  return { workspace, rates, templates }
}

/** Every partner, from one pass over each table. */
export async function readAllSources(): Promise<PartnerSource[]> {
  const [partners, revenue, deals, targets] = await Promise.all([
    readAll('partners'),
    readAll('revenue'),
    readAll('deals'),
    readAll('targets'),
  ])
  return sourcesOf(partners, revenue, deals, targets)
}

/** Some partners, by index; partners that are gone are left out. */
export async function readSources(ids: readonly string[]): Promise<PartnerSource[]> {
  const [partners, revenue, deals, targets] = await Promise.all([
    getRows('partners', ids),
    rowsBy('revenue', 'partnerId', ...ids),
    rowsBy('deals', 'partnerIds', ...ids),
    rowsBy('targets', 'partnerId', ...ids),
  ])
  return sourcesOf(
    partners.filter(partner => partner !== undefined),
    revenue,
    deals,
    targets,
  )
}

/** Hands each partner its rows. */
function sourcesOf(
  partners: readonly Partner[],
  revenue: readonly RevenueEntry[],
  deals: readonly Deal[],
  targets: readonly Target[],
): PartnerSource[] {
  const revenueBy = group(revenue, row => row.partnerId)
  const targetsBy = group(targets, row => row.partnerId)
  const dealsBy = new Map<string, Deal[]>()
  for (const deal of deals)
    for (const partnerId of new Set(deal.partners.map(role => role.partnerId))) push(dealsBy, partnerId, deal)
  return partners.map(partner => ({
    partner,
    revenue: revenueBy.get(partner.id) ?? [],
    deals: dealsBy.get(partner.id) ?? [],
    targets: targetsBy.get(partner.id) ?? [],
  }))
}

function group<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== undefined) push(groups, key, row)
  }
  return groups
}

function push<T>(groups: Map<string, T[]>, key: string, row: T): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}
