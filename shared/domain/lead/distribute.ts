import type { Id } from '../../lib/ids.ts'
import { type Account, enter, inBasisPoints, type Ledger, nextInTurn, sharesOf } from './fairShare.ts'
import type { Lead, LeadShare } from './schema.ts'
import type { Standing } from './standing.ts'
import { askedOf, type LeadAsking, type Refusal, type Weighed, type WeightWorld, weigh } from './weight.ts'

/** A partner that may be offered a lead. */
export interface Candidate {
  readonly partnerId: Id<'partner'>
  readonly name: string
  readonly weight: number
  /** Its part of the weight of all who may, 0 to 1. */
  readonly share: number
  readonly weighed: Extract<Weighed, { readonly weight: number }>
  readonly standing: Standing
}

export interface Ranking {
  /** The greatest weight first; equal ones by name. */
  readonly candidates: readonly Candidate[]
  readonly refused: readonly { readonly standing: Standing; readonly why: Refusal }[]
}

/** Who may be offered a lead, with which weight and share, and who may not and why. */
export function rankPartners(lead: LeadAsking, standings: Iterable<Standing>, world: WeightWorld): Ranking {
  const { candidates, refused } = whoMay(lead, standings, world)
  const ranked = [...candidates].sort(
    (a, b) => b.weight - a.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
  return { candidates: ranked, refused }
}

function whoMay(lead: LeadAsking, standings: Iterable<Standing>, world: WeightWorld): Ranking {
  const asked = askedOf(lead, world)
  const able: Omit<Candidate, 'share'>[] = []
  const refused: { standing: Standing; why: Refusal }[] = []
  for (const standing of standings) {
    const weighed = weigh(asked, standing, world)
    if (weighed.refusal !== undefined) refused.push({ standing, why: weighed.refusal })
    else {
      const { id, name } = standing.partner
      able.push({ partnerId: id, name, weight: weighed.weight, weighed, standing })
    }
  }
  return { candidates: sharesOf(able), refused }
}

/** One lead to be offered to one partner, with what everybody's share was when it was decided. */
export interface PlannedOffer {
  readonly leadId: Id<'lead'>
  readonly partnerId: Id<'partner'>
  readonly shares: readonly LeadShare[]
}

export interface DistributionPlan {
  readonly offers: readonly PlannedOffer[]
  /** Leads nobody may be offered, with how many partners were refused for which reason. */
  readonly left: readonly {
    readonly leadId: Id<'lead'>
    readonly why: Readonly<Partial<Record<Refusal, number>>>
  }[]
  /** What each partner was owed and got, the planned leads included. */
  readonly ledger: ReadonlyMap<string, Account>
}

/**
 * Who is to be offered which lead, one after the other in the order given: each goes to the partner furthest
 * behind its share among those who may have it, and what it gets takes from its capacity for the next.
 */
export function planOffers(
  leads: readonly (LeadAsking & Pick<Lead, 'id'>)[],
  standings: readonly Standing[],
  world: WeightWorld,
  past: ReadonlyMap<string, Account>,
): DistributionPlan {
  const now = new Map(standings.map(standing => [standing.partner.id as string, standing]))
  const ledger: Ledger = new Map(past)
  const offers: PlannedOffer[] = []
  const left: { leadId: Id<'lead'>; why: Partial<Record<Refusal, number>> }[] = []
  for (const lead of leads) {
    const { candidates, refused } = whoMay(lead, now.values(), world)
    const chosen = nextInTurn(candidates, ledger)
    if (!chosen) {
      left.push({ leadId: lead.id, why: countBy(refused.map(({ why }) => why)) })
      continue
    }
    enter(ledger, candidates, chosen.partnerId)
    now.set(chosen.partnerId, { ...chosen.standing, load: chosen.standing.load + 1 })
    offers.push({ leadId: lead.id, partnerId: chosen.partnerId, shares: inBasisPoints(candidates) })
  }
  return { offers, left, ledger }
}

function countBy<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
