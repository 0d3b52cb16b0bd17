import { creditDeal } from '@shared/domain/attribution/credits.ts'
import type { EvidenceKind } from '@shared/domain/attribution/schema.ts'
import { type StandingCredit, standingCredit } from '@shared/domain/attribution/standing.ts'
import { type TrailStep, trailOf } from '@shared/domain/attribution/trail.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import type { PartnerType } from '@shared/domain/partner/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { readSources } from '../../columns/attribution/creditSource.ts'
import { dayOf } from '../../data/localTime.ts'
import { getRow, getRows, rowsBy } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { currentWorkspace } from '../../data/workspace.ts'

export interface DealCreditView {
  readonly deal: Deal
  readonly credit: StandingCredit
  readonly trail: readonly TrailStep[]
  /** Names of partners, and of the rows that speak for them, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly types: ReadonlyMap<string, readonly PartnerType[]>
  readonly today: CalendarDate
}

/** One deal with all that speaks for its partners, by index; undefined when it is gone. */
export async function readDealCredit(id: string): Promise<DealCreditView | undefined> {
  const deal = await getRow('deals', id)
  if (!deal) return undefined
  const [workspace, attributions, sources] = await Promise.all([
    currentWorkspace(),
    rowsBy('attributions', 'dealId', id),
    readSources([deal]),
  ])
  const live = creditDeal({ deal, sources, policy: policyOf(workspace), today: today(), dayAt: dayOf })
  const credit = standingCredit(deal, live, attributions[0])
  const trail = attributions[0] ? trailOf(attributions[0]) : []
  const partners = await getRows('partners', [
    ...new Set([
      ...credit.parts.map(({ partnerId }) => partnerId),
      ...trail.flatMap(({ changes }) => changes.map(({ partnerId }) => partnerId)),
    ]),
  ])
  const known = partners.filter(partner => partner !== undefined)
  const rows: [string, string][] = [
    ...sources.registrations.map((row): [string, string] => [row.id, row.company]),
    ...sources.leads.map((row): [string, string] => [row.id, row.company]),
    ...sources.interactions.map((row): [string, string] => [
      row.id,
      `${INTERACTION_KIND_LABELS[row.kind]}: ${row.subject}`,
    ]),
  ]
  return {
    deal,
    credit,
    trail,
    names: new Map([...rows, ...known.map((row): [string, string] => [row.id, row.name])]),
    types: new Map(known.map(row => [row.id, row.types])),
    today: today(),
  }
}

/** What a row of evidence is, in a word. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  registration: 'Registration',
  referral: 'Referral',
  lead: 'Accepted lead',
  interaction: '',
}
