import type { Change } from '@shared/domain/journal/schema.ts'
import { cameOn } from '@shared/domain/lead/rules.ts'
import { type Lead, openOffer } from '@shared/domain/lead/schema.ts'
import { type ScoreWorld, scoreLead } from '@shared/domain/lead/score.ts'
import { type Standing, standingsOf } from '@shared/domain/lead/standing.ts'
import type { WeightWorld } from '@shared/domain/lead/weight.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { regionTimes } from '@shared/domain/registration/region.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { fold } from '@shared/lib/text.ts'
import { homeZone } from '../../data/homeZone.ts'
import { readAll } from '../../data/rows.ts'
import { currentWorkspace } from '../../data/workspace.ts'
import type { LeadLine } from './leadBook.ts'
import { DealOutcomes, leadOutcomes } from './outcomes.ts'

/** What is read of the settings and the catalogue. */
export type Terms = Awaited<ReturnType<typeof readTerms>>

async function readTerms() {
  const [workspace, products] = await Promise.all([currentWorkspace(), readAll('products')])
  const policy = policyOf(workspace)
  const world: WeightWorld = {
    policy: policy.leads,
    tiers: workspace.tiers,
    products: new Map(products.map(product => [product.id as string, product])),
  }
  return { world, answerHours: policy.leadAnswerHours, times: regionTimes(policy, homeZone()) }
}

/** Tables whose changes concern leads; the last ones change what every line says. */
const OWN = new Set(['leads', 'partners', 'deals', 'customers'])
const TERMS = new Set(['workspace', 'products'])

export const concernsLeads = (tables: readonly string[]): boolean =>
  tables.some(table => OWN.has(table) || TERMS.has(table))
export const concernsTerms = (tables: readonly string[]): boolean => tables.some(table => TERMS.has(table))

/** All leads with what they are scored and weighed by, in the worker's memory. */
export class LeadState {
  private constructor(
    readonly leads: Map<string, Lead>,
    readonly partners: Map<string, Partner>,
    readonly deals: DealOutcomes,
    public terms: Terms,
  ) {}

  #score: ScoreWorld | undefined
  #standings: readonly Standing[] | undefined

  static async read(): Promise<LeadState> {
    const [leads, partners, deals, terms] = await Promise.all([
      readAll('leads'),
      readAll('partners'),
      DealOutcomes.read(),
      readTerms(),
    ])
    const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
      new Map(rows.map(row => [row.id, row]))
    return new LeadState(byId<Lead>(leads), byId<Partner>(partners), deals, terms)
  }

  async readTerms(): Promise<void> {
    this.terms = await readTerms()
    this.#score = undefined
    this.#standings = undefined
  }

  /** Takes a change over. Answers which lines are other ones now. */
  apply(change: Change): 'all' | 'none' | 'this' {
    this.#standings = undefined
    if (change.table === 'leads') {
      if (change.after) this.leads.set(change.id, change.after)
      else this.leads.delete(change.id)
      const settled = change.before?.settledAt !== change.after?.settledAt
      if (settled) this.#score = undefined
      return 'this'
    }
    if (change.table === 'partners') {
      const renamed = change.before?.name !== change.after?.name
      if (change.after) this.partners.set(change.id, change.after)
      else this.partners.delete(change.id)
      return renamed ? 'all' : 'none'
    }
    if (!this.deals.apply(change)) return 'none'
    this.#score = undefined
    return 'all'
  }

  get scoring(): ScoreWorld {
    this.#score ??= {
      points: this.terms.world.policy.points,
      deals: this.deals.record,
      leads: leadOutcomes(this.leads.values()),
    }
    return this.#score
  }

  get standings(): readonly Standing[] {
    this.#standings ??= standingsOf([...this.partners.values()], [...this.leads.values()], this.deals.isOpen)
    return this.#standings
  }

  lineOf(lead: Lead): LeadLine {
    const offer = openOffer(lead)
    const partnerId = lead.partnerId ?? offer?.partnerId
    const day = cameOn(lead)
    const { score, confidence } = scoreLead(lead, day, this.scoring)
    return {
      id: lead.id,
      company: lead.company,
      contact: lead.contactName ?? lead.contactEmail,
      city: lead.city,
      country: lead.country,
      territory: lead.territory,
      source: lead.source,
      amount: lead.amount,
      state: lead.state,
      cameOn: day,
      score,
      confidence,
      partnerId,
      partner: partnerId && (this.partners.get(partnerId)?.name ?? 'A partner that is gone'),
      answerBy: offer?.answerBy,
      offers: lead.offers.length,
      words: fold(
        [
          lead.company,
          lead.contactName,
          lead.contactEmail,
          lead.city,
          lead.country,
          lead.source,
          lead.externalKey,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    }
  }
}
