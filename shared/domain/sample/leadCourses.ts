import { addDays } from '../../lib/calendarDate.ts'
import type { Random } from '../../lib/random.ts'
import type { Deal } from '../deal/schema.ts'
import { planOffers } from '../lead/distribute.ts'
import { enter, type Ledger } from '../lead/fairShare.ts'
import { leadPolicy } from '../lead/policy.ts'
import type { Lead, LeadOffer } from '../lead/schema.ts'
import { standingsOf } from '../lead/standing.ts'
import type { WeightWorld } from '../lead/weight.ts'
import type { Product } from '../product/schema.ts'
import { workspaceFields } from '../workspace/schema.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'

/** What becomes of a lead. Passed: the first partner did not take it, the second did. */
export type LeadCourse = 'waits' | 'offered' | 'overdue' | 'accepted' | 'passed' | 'closed'

const DECLINED = [
  'No capacity this quarter',
  'Too small for us',
  'Another partner is in there',
  'Not our industry',
]
const CLOSED = ['Not reachable', 'Bought elsewhere', 'No budget this year', 'A student’s question']

interface World {
  readonly stories: readonly PartnerStory[]
  readonly products: readonly Product[]
}

export interface LeadGiver {
  /** A lead that came so many days ago, on its course. */
  along(lead: Lead, course: LeadCourse, ago: number, random: Random): Lead
  /** A lead that became a deal: its partner accepted it. */
  converted(lead: Lead, deal: Deal, random: Random): Lead
}

/** Gives leads out one after the other, as the book would have done on the day. */
export function leadGiver({ today }: SamplePlan, { stories, products }: World): LeadGiver {
  const world: WeightWorld = {
    policy: leadPolicy.parse({}),
    tiers: workspaceFields.parse({}).tiers,
    products: new Map(products.map(product => [product.id as string, product])),
  }
  const partners = stories.map(({ row }) => row)
  const standings = standingsOf(partners, [], () => false)
  const ledger: Ledger = new Map()
  const at = (days: number, hour: number) =>
    `${addDays(today, days)}T${String(hour).padStart(2, '0')}:00:00.000Z`

  function offered(
    lead: Lead,
    days: number,
    by: number,
    hour: number,
    answer: Partial<LeadOffer> = {},
  ): Lead {
    const [given] = planOffers([lead], standings, world, ledger).offers
    if (!given) return lead
    const { partnerId, shares } = given
    enter(
      ledger,
      shares.map(share => ({ partnerId: share.partnerId, share: share.bp / 10_000 })),
      partnerId,
    )
    const offer = {
      partnerId,
      offeredAt: at(days, hour),
      answerBy: at(by, hour),
      shares: [...shares],
      ...answer,
    }
    return { ...lead, offers: [...lead.offers, offer] }
  }

  function taken(lead: Lead, days: number, hour: number): Lead {
    const after = offered(lead, days, days + 2, hour, {
      answer: 'accepted',
      answeredAt: at(Math.min(0, days + (hour % 2)), hour + 3),
    })
    const partnerId = after.offers.at(-1)?.partnerId
    return after.offers.length > lead.offers.length && partnerId
      ? { ...after, state: 'accepted', partnerId }
      : lead
  }

  function along(lead: Lead, course: LeadCourse, ago: number, random: Random): Lead {
    const hour = random.int(7, 14)
    const [declined, closed, says] = [random.pick(DECLINED), random.pick(CLOSED), random.chance(0.5)]
    if (course === 'waits') return lead
    if (course === 'offered' || course === 'overdue') {
      const late = course === 'overdue'
      const after = offered(lead, late ? -4 : -1, late ? -1 : 1 + (hour % 2), hour)
      return after.offers.length > 0 ? { ...after, state: 'offered' } : after
    }
    if (course === 'closed')
      return { ...lead, state: 'closed', closedReason: closed, settledAt: at(Math.min(0, 5 - ago), hour) }
    if (course === 'accepted') return taken(lead, -ago, hour)
    const answer = says
      ? { answer: 'declined' as const, answeredAt: at(1 - ago, hour + 1), reason: declined }
      : { answer: 'lapsed' as const, answeredAt: at(2 - ago, hour + 1) }
    return taken(offered(lead, -ago, 2 - ago, hour, answer), 3 - ago, hour)
  }

  function converted(lead: Lead, deal: Deal, random: Random): Lead {
    const partnerId = deal.partners[0]?.partnerId
    if (!partnerId) return lead
    const hour = random.int(7, 14)
    const on = (days: number) =>
      `${addDays(deal.openedOn ?? today, days)}T${String(hour).padStart(2, '0')}:00:00.000Z`
    const offer = {
      partnerId,
      offeredAt: on(-8),
      answerBy: on(-6),
      answer: 'accepted' as const,
      answeredAt: on(-7),
    }
    return { ...lead, state: 'converted', offers: [offer], partnerId, dealId: deal.id, settledAt: on(0) }
  }

  return { along, converted }
}
