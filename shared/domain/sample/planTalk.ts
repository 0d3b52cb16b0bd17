import type { Motion } from '../deal/schema.ts'
import type { Swot } from '../plan/partSchema.ts'
import type { PlanSection } from '../plan/schema.ts'

/** Prose of a plan, by section. `{partner}` is the partner's name. */
export const PROSE: Readonly<Partial<Record<PlanSection, string>>> = {
  thesis:
    '{partner} reaches mid-size firms we never meet, and its customers ask for what we make. This year we turn single deals into a routine: registered early, worked together, renewed by habit.\nWe both put people on it by name, and stop what has not brought a deal in two quarters.',
  profile:
    'Some sixty customers between fifty and five hundred seats, most of them within two hours by train. Strong in projects, thin in renewals. Two competing lines are sold where a customer insists.',
  proposition:
    'One team for rollout and running: our product, their engineers, one number to call. Neither side can promise this alone.\nNot for customers who buy by price only, and not for public tenders.',
  marketing:
    'Two campaigns a half year, each with a list of names before it begins. No event without follow-up within five days.',
  delivery: 'Rollout by {partner}, second-line support by us. Joint review of every project over forty days.',
  risks: 'Named accounts stay with their holder. Conflicts go to the adjudicator within two working days.',
}

export const SWOT_ENTRIES: readonly (readonly [Swot, string])[] = [
  ['strength', 'Trusted by their customers for fifteen years'],
  ['strength', 'Engineers who have rolled it out before'],
  ['weakness', 'One person holds most of the relationship'],
  ['weakness', 'Few renewals asked for in time'],
  ['opportunity', 'Two large customers leave an older system next year'],
  ['opportunity', 'A bundle with their managed service'],
  ['threat', 'A competitor pays a higher margin this half year'],
]

export const GOALS: readonly {
  readonly key: string
  readonly side: 'ours' | 'theirs' | 'joint'
  readonly title: string
  readonly detail: string
  readonly weight: number
  readonly metric?: 'revenue' | 'registrations' | 'wonDeals' | 'certificates'
  /** Per quarter; the revenue goal takes its figures from the partner's year. */
  readonly perQuarter: readonly [number, number, number, number]
  readonly strategyGoal?: string
}[] = [
  {
    key: 'revenue',
    side: 'joint',
    title: 'Sourced revenue',
    detail: 'A tenth more than last year, from customers {partner} brings.',
    weight: 40,
    metric: 'revenue',
    perQuarter: [0, 0, 0, 0],
    strategyGoal: 'grow',
  },
  {
    key: 'registrations',
    side: 'theirs',
    title: 'Registrations approved',
    detail: 'Registered before the first offer, not after it.',
    weight: 20,
    metric: 'registrations',
    perQuarter: [3, 3, 3, 4],
    strategyGoal: 'early',
  },
  {
    key: 'deals',
    side: 'joint',
    title: 'Deals won together',
    detail: 'Counted when both sides took part.',
    weight: 15,
    metric: 'wonDeals',
    perQuarter: [2, 2, 2, 3],
  },
  {
    key: 'certificates',
    side: 'theirs',
    title: 'Certified engineers',
    detail: 'Four people, two of them for the new release.',
    weight: 15,
    metric: 'certificates',
    perQuarter: [1, 1, 1, 1],
    strategyGoal: 'skills',
  },
  {
    key: 'answers',
    side: 'ours',
    title: 'Technical questions answered within a day',
    detail: 'Counted by {partner}, said at each QBR.',
    weight: 10,
    perQuarter: [90, 90, 95, 95],
  },
]

/** Title, goal it serves, who answers, start and due in days from today; done ones so many days ago. */
export const ACTIONS: readonly {
  readonly title: string
  readonly goal: string
  readonly side: 'ours' | 'theirs'
  readonly start: number
  readonly due: number
  readonly doneAgo?: number
}[] = [
  {
    title: 'List of fifty names for the spring campaign',
    goal: 'revenue',
    side: 'theirs',
    start: -60,
    due: -30,
    doneAgo: 33,
  },
  { title: 'Price list for bundles', goal: 'revenue', side: 'ours', start: -50, due: -28, doneAgo: 24 },
  {
    title: 'Book two seats in the winter course',
    goal: 'certificates',
    side: 'theirs',
    start: -40,
    due: -10,
    doneAgo: 12,
  },
  { title: 'Sandbox for their engineers', goal: 'certificates', side: 'ours', start: -5, due: 12 },
  { title: 'Renewal list, ninety days ahead', goal: 'revenue', side: 'theirs', start: 0, due: 18 },
  { title: 'Joint visit to the three largest accounts', goal: 'deals', side: 'ours', start: 6, due: 34 },
  {
    title: 'Registration habit: one hour with the sales team',
    goal: 'registrations',
    side: 'ours',
    start: 10,
    due: 24,
  },
  { title: 'Reference story with a customer', goal: 'deals', side: 'theirs', start: 15, due: 58 },
  { title: 'Second contact at headquarters', goal: 'deals', side: 'theirs', start: 20, due: 75 },
]

export const MOTION_LINES: readonly (readonly [Motion, trigger: string, ours: string, theirs: string])[] = [
  [
    'coSell',
    'A customer over 200 seats',
    'Solution engineer from the first meeting',
    'Keeps the lead and the contract',
  ],
  ['resale', 'Renewals and extensions', 'Quote within a day', 'Asks ninety days ahead'],
  ['referral', 'Outside of their region', 'Takes over, reports monthly', 'Introduces by name'],
]

export const RISK_LINES: readonly (readonly [
  title: string,
  likelihood: number,
  impact: number,
  mitigation: string,
])[] = [
  ['Their main engineer leaves', 2, 4, 'Two more certified by summer'],
  ['The competitor’s margin offer', 3, 3, 'Bundle with a service margin of their own'],
  ['Budget freeze at the largest account', 2, 5, 'Two smaller accounts started in the same quarter'],
]

export const STRATEGY = {
  vision: 'Half of what we sell is sold with a partner who would recommend us again.',
  mission: 'We find few partners, know them well, keep what we promise and tell them early when we cannot.',
  goals: [
    { key: 'grow', title: 'Grow sourced revenue by a tenth', detail: 'In customers we do not know yet.' },
    { key: 'early', title: 'Hear of deals before the first offer', detail: 'Registrations, not reports.' },
    {
      key: 'skills',
      title: 'Two certified people at every partner',
      detail: 'So that nobody waits for one engineer.',
    },
  ],
} as const

export const EXPECTATIONS: readonly (readonly [side: 'ours' | 'theirs', topic: string, text: string])[] = [
  ['ours', 'Answers', 'A technical question is answered within one working day.'],
  [
    'ours',
    'Conflicts',
    'A dispute is decided within two working days, by somebody whose quota it does not touch.',
  ],
  ['theirs', 'Registrations', 'A deal is registered before the first offer goes out.'],
  ['theirs', 'Renewals', 'Renewals are asked for ninety days ahead.'],
]

export const EXCHANGES: readonly (readonly [
  by: 'ours' | 'theirs',
  what: string,
  score: number,
  daysAgo: number,
])[] = [
  ['ours', 'Leads from the autumn campaign', 4, 80],
  ['ours', 'Solution engineer for eight days', 3, 45],
  ['theirs', 'Introduction to two new customers', 5, 60],
  ['theirs', 'Reference visit at their site', 3, 20],
]
