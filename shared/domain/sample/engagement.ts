import { addDays } from '../../lib/calendarDate.ts'
import { randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { AccountList, EngagementRule } from '../engagement/schema.ts'
import { type EngagementRuleFields, engagementRuleFields } from '../engagement/schema.ts'
import type { Product } from '../product/schema.ts'
import type { TeamMember } from '../workspace/channelPolicy.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory } from './partners.ts'

/** Settles what rules leave open; has no quota. */
export const ADJUDICATOR = 'Ruth Adeyemi-Holt'

/** Who approves and adjudicates, and what their quotas are made of; one of each kind. */
export const SAMPLE_TEAM: readonly TeamMember[] = [
  member(OWNER, {}),
  member('Jonas Wehrhahn', { canAdjudicate: true, quotaTerritories: ['Germany', 'Austria', 'Switzerland'] }),
  member('Mei Tsukishiro', { canAdjudicate: true, quotaTerritories: ['Japan', 'Taiwan'] }),
  member(ADJUDICATOR, { canAdjudicate: true, canApprove: false }),
]

function member(name: string, fields: Partial<TeamMember>): TeamMember {
  return {
    name,
    canApprove: true,
    canAdjudicate: false,
    quotaTerritories: [],
    quotaPartnerIds: [],
    ...fields,
  }
}

interface World {
  readonly stories: readonly PartnerStory[]
  readonly customers: readonly Customer[]
  readonly products: readonly Product[]
}

/** Two lists: accounts the direct team keeps, and those promised to the largest partner. */
export function makeAccountLists(plan: SamplePlan, { stories, customers }: World): AccountList[] {
  const random = randomOf(plan.seed, 'named accounts')
  const large = customers.filter(({ segment }) => segment === 'Enterprise')
  const [direct, promised] = [
    random.some(large, Math.min(14, large.length)),
    random.some(large, Math.min(6, large.length)),
  ]
  const kept = new Set(direct)
  const listOf = (name: string, of: readonly Customer[], fields: Partial<AccountList>): AccountList => ({
    id: plan.newId('accountList'),
    name,
    accounts: of.map(({ id, name: company, domains: [domain] }) => ({
      company,
      ...(domain !== undefined && { domain }),
      customerId: id,
    })),
    ...fields,
    ...plan.stamps,
  })
  const largest = stories[0]?.row
  return [
    listOf('Strategic accounts', direct, { owner: OWNER }),
    ...(largest
      ? [
          listOf(
            'Promised in the business plan',
            promised.filter(each => !kept.has(each)),
            { partnerId: largest.id },
          ),
        ]
      : []),
  ]
}

/** Rules as a programme has them: general ones, one not yet over, one switched off. */
export function makeEngagementRules(
  plan: SamplePlan,
  { products }: World,
  lists: readonly AccountList[],
): EngagementRule[] {
  const security = products.filter(({ family }) => family === 'Security').map(({ id }) => id)
  const rules: readonly Partial<EngagementRuleFields>[] = [
    {
      name: 'Strategic accounts stay with their holder',
      accountListIds: lists.map(({ id }) => id),
      decide: ['namedAccount', 'adjudicator'],
      adjudicator: ADJUDICATOR,
    },
    {
      name: 'Large Enterprise deals: three touches ahead',
      segments: ['Enterprise'],
      minAmount: { minor: 7_500_000, currency: 'EUR' },
      decide: ['evidenceOfWork', 'firstToRegister', 'adjudicator'],
      clearLead: 3,
      adjudicator: ADJUDICATOR,
    },
    {
      name: 'Security: only rivals of the last half year',
      productIds: security,
      decide: ['firstToRegister', 'evidenceOfWork', 'adjudicator'],
      windowDays: 180,
      adjudicator: ADJUDICATOR,
    },
    {
      name: 'Gold and Platinum: first to register',
      tiers: ['Gold', 'Platinum'],
      effectiveFrom: addDays(plan.today, -200),
      decide: ['firstToRegister', 'evidenceOfWork', 'adjudicator'],
      adjudicator: ADJUDICATOR,
    },
    {
      name: 'Pilot: direct team first in small business',
      enabled: false,
      segments: ['Small business'],
      effectiveTo: addDays(plan.today, -30),
      decide: ['directFirst', 'firstToRegister', 'adjudicator'],
    },
  ]
  return rules.map((fields, order) => ({
    ...engagementRuleFields.parse({ name: '–', ...fields, order }),
    id: plan.newId('engagementRule'),
    ...plan.stamps,
  }))
}
