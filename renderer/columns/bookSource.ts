import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { Rate } from '@shared/domain/rate/schema.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import type { ChannelRows } from '@shared/domain/scorecard/gatherChannel.ts'
import type { ScorecardTemplate } from '@shared/domain/scorecard/schema.ts'
import type { Target } from '@shared/domain/target/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
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
  readonly interactions: readonly Interaction[]
  readonly tasks: readonly Task[]
  /** Registrations and credit, where a KPI reads them (`withChannel`). */
  readonly channel?: ChannelRows
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
  const [partners, revenue, deals, targets, interactions, tasks] = await Promise.all([
    readAll('partners'),
    readAll('revenue'),
    readAll('deals'),
    readAll('targets'),
    readAll('interactions'),
    readAll('tasks'),
  ])
  return sourcesOf(partners, { revenue, deals, targets, interactions, tasks })
}

/** Some partners, by index; partners that are gone are left out. */
export async function readSources(ids: readonly string[]): Promise<PartnerSource[]> {
  const [partners, revenue, deals, targets, interactions, tasks] = await Promise.all([
    getRows('partners', ids),
    rowsBy('revenue', 'partnerId', ...ids),
    rowsBy('deals', 'partnerIds', ...ids),
    rowsBy('targets', 'partnerId', ...ids),
    rowsBy('interactions', 'partnerId', ...ids),
    rowsBy('tasks', 'partnerId', ...ids),
  ])
  return sourcesOf(
    partners.filter(partner => partner !== undefined),
    { revenue, deals, targets, interactions, tasks },
  )
}

/** Hands each partner its rows. */
function sourcesOf(partners: readonly Partner[], rows: Omit<PartnerSource, 'partner'>): PartnerSource[] {
  const revenueBy = group(rows.revenue, row => row.partnerId)
  const targetsBy = group(rows.targets, row => row.partnerId)
  const interactionsBy = group(rows.interactions, row => row.partnerId)
  const tasksBy = group(rows.tasks, row => row.partnerId)
  const dealsBy = new Map<string, Deal[]>()
  for (const deal of rows.deals)
    for (const partnerId of new Set(deal.partners.map(role => role.partnerId))) push(dealsBy, partnerId, deal)
  return partners.map(partner => ({
    partner,
    revenue: revenueBy.get(partner.id) ?? [],
    deals: dealsBy.get(partner.id) ?? [],
    targets: targetsBy.get(partner.id) ?? [],
    interactions: interactionsBy.get(partner.id) ?? [],
    tasks: tasksBy.get(partner.id) ?? [],
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
