import { answerByOf } from '@shared/domain/lead/answerBy.ts'
import { planOffers, rankPartners } from '@shared/domain/lead/distribute.ts'
import { fairnessOf, ledgerOf } from '@shared/domain/lead/fairness.ts'
import { inBasisPoints, nextInTurn } from '@shared/domain/lead/fairShare.ts'
import { cameOn } from '@shared/domain/lead/rules.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { scoreLead } from '@shared/domain/lead/score.ts'
import { nobodyInWords, refusalInWords, weightFactors } from '@shared/domain/lead/weightWords.ts'
import { type Fairness, type GiveOutPlan, type LeadReading, MOST_AT_ONCE } from './leadBook.ts'
import type { LeadState } from './leadState.ts'

const DAY = 86_400_000

interface Window {
  readonly now: string
  readonly from: string
  readonly days: number
}

function windowOf(state: Known): Window {
  const days = state.terms.world.policy.fairnessDays
  const now = new Date()
  return { now: now.toISOString(), from: new Date(now.getTime() - days * DAY).toISOString(), days }
}

const past = (state: Known, { from, now }: Window) => ledgerOf(state.leads.values(), from, now)

const answerBy = (state: Known, lead: Lead, now: string): string =>
  answerByOf(lead, now, state.terms.answerHours, state.terms.times)

type Known = Pick<LeadState, 'leads' | 'partners' | 'terms' | 'scoring' | 'standings'>

/** Who would get which of these leads, of the best so many; the best are given out first. Nothing is written. */
export function planFor(state: Known, ids: readonly string[]): GiveOutPlan {
  const window = windowOf(state)
  const leads = ids.flatMap(id => state.leads.get(id) ?? []).filter(({ state }) => state === 'new')
  const scoreById = new Map(
    leads.map(lead => [lead.id as string, scoreLead(lead, cameOn(lead), state.scoring).score]),
  )
  const best = leads
    .toSorted((a, b) => (scoreById.get(b.id) ?? -1) - (scoreById.get(a.id) ?? -1) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_AT_ONCE)
  const plan = planOffers(best, state.standings, state.terms.world, past(state, window))
  const gets = new Map<string, number>()
  for (const { partnerId } of plan.offers) gets.set(partnerId, (gets.get(partnerId) ?? 0) + 1)
  const able = new Set(
    plan.offers.flatMap(({ shares }) => shares.map(({ partnerId }) => partnerId as string)),
  )
  const company = (id: string) => state.leads.get(id)?.company ?? ''
  const name = (id: string) => state.partners.get(id)?.name ?? ''
  return {
    days: window.days,
    offers: plan.offers.flatMap(({ leadId, partnerId, shares }) => {
      const lead = state.leads.get(leadId)
      if (!lead) return []
      const share = (shares.find(each => each.partnerId === partnerId)?.bp ?? 0) / 10_000
      return [
        {
          id: lead.id,
          company: lead.company,
          score: scoreById.get(leadId),
          partnerId,
          partner: name(partnerId),
          share,
          answerBy: answerBy(state, lead, window.now),
          shares,
        },
      ]
    }),
    left: plan.left.map(({ leadId, why }) => ({
      id: leadId,
      company: company(leadId),
      why: nobodyInWords(why),
    })),
    partners: [...able]
      .map(id => ({
        id,
        name: name(id),
        gets: gets.get(id) ?? 0,
        ...(plan.ledger.get(id) ?? { due: 0, got: 0 }),
      }))
      .sort((a, b) => b.gets - a.gets || b.due - a.due || (a.name < b.name ? -1 : 1)),
  }
}

/** A lead's score and its partners with their weights, each explained. */
export function readingOf(state: LeadState, id: string): LeadReading | undefined {
  const lead = state.leads.get(id)
  if (!lead) return undefined
  const window = windowOf(state)
  const { world } = state.terms
  const { candidates, refused } = rankPartners(lead, state.standings, world)
  return {
    score: scoreLead(lead, cameOn(lead), state.scoring),
    ranked: candidates.map(({ partnerId, name, weight, share, weighed, standing }) => ({
      id: partnerId,
      name,
      weight,
      share,
      factors: weightFactors(weighed, standing, world),
    })),
    refused: refused
      .filter(({ why }) => why !== 'inactive')
      .map(({ standing, why }) => ({
        id: standing.partner.id,
        name: standing.partner.name,
        why: refusalInWords(why),
      })),
    next: nextInTurn(candidates, past(state, window))?.partnerId,
    answerBy: answerBy(state, lead, window.now),
    shares: candidates.length > 0 ? inBasisPoints(candidates) : [],
  }
}

/** What each partner got against its weight over the window. */
export function fairnessNow(state: LeadState): Fairness {
  const window = windowOf(state)
  const rows = fairnessOf(state.leads.values(), window.from, window.now)
  return {
    days: window.days,
    offers: rows.reduce((sum, { got }) => sum + got, 0),
    rows: rows.map(row => ({
      ...row,
      name: state.partners.get(row.partnerId)?.name ?? 'A partner that is gone',
    })),
  }
}
