import type { PartnerType } from '../partner/schema.ts'
import type { ActionSeed, GoalSeed, KpiSeed, MotionSeed, PlanTemplate } from './templateSchema.ts'

const goal = (
  side: GoalSeed['side'],
  weight: number,
  title: string,
  unit: GoalSeed['unit'],
  metric?: GoalSeed['metric'],
): GoalSeed => ({ side, weight, title, unit, ...(metric && { metric }) })

const kpi = (title: string, unit: KpiSeed['unit'], metric?: KpiSeed['metric']): KpiSeed => ({
  title,
  unit,
  ...(metric && { metric }),
})

const action = (title: string, starts: number, due: number): ActionSeed => ({ title, starts, due })

const FIRST_ACTIONS: readonly ActionSeed[] = [
  action('Agree on the list of target accounts and who leads each', 0, 30),
  action('Tell both sales teams about the plan, together', 7, 45),
  action('Review the first pipeline together', 60, 90),
]

const COSELL: MotionSeed = {
  motion: 'coSell',
  trigger: 'Either side meets an account of the list',
  ourRole: 'Brings the specialist and the case for the product',
  theirRole: 'Leads the account and the offer',
  registrationRule: 'Registered before the first joint meeting; one approved registration per deal.',
}
const RESALE: MotionSeed = {
  motion: 'resale',
  trigger: 'A customer asks the partner for an offer',
  ourRole: 'Answers within a working day',
  theirRole: 'Sells, delivers and renews',
  registrationRule: 'New customers are registered; renewals stay with the partner that sold.',
}
const REFERRAL: MotionSeed = {
  motion: 'referral',
  trigger: 'The partner hears of a need it does not serve itself',
  ourRole: 'Calls within two working days and reports back',
  theirRole: 'Introduces the person who decides',
  registrationRule: 'A referral counts from the day it was sent in writing.',
}
const SERVICES: MotionSeed = {
  motion: 'services',
  trigger: 'A deal is won that has to be implemented',
  ourRole: 'Backs the project with its architects',
  theirRole: 'Plans, implements and runs it',
  registrationRule: 'Delivery is named in the deal, apart from who sourced it.',
}
const COMARKET: MotionSeed = {
  motion: 'coMarket',
  trigger: 'A campaign both sides pay for',
  ourRole: 'Gives content, speakers and funds',
  theirRole: 'Invites, follows up and reports',
  registrationRule: 'Leads of the campaign are registered within ten days.',
}

const PROMPTS: PlanTemplate['prompts'] = {
  thesis: 'Why this partnership, this year? One paragraph that both sponsors would sign.',
  profile:
    'Which customers, industries and regions does the partner serve, with which skills and which competing lines?',
  proposition:
    'What can the two of you do for a customer that neither can alone, for which segment, and for whom not?',
  forecast: 'What is the forecast built on: which deals, which rates, which season?',
  marketing: 'The terms of the fund, word for word: what is paid, which proof, by when.',
  delivery: 'Who delivers, with which service levels, and what is integrated or built together?',
  risks: 'How are conflicts settled, and who is asked next when they are not?',
  rhythm: 'Who meets how often, which scorecard counts, and how is the plan changed?',
}

export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'reseller',
    name: 'Reseller',
    what: 'Sells and renews on its own paper: revenue, new customers, certified sellers.',
    types: ['reseller'],
    goals: [
      goal('joint', 35, 'Sourced revenue of the year', 'money', 'revenue'),
      goal('theirs', 20, 'New customers won', 'count', 'wonDeals'),
      goal('theirs', 15, 'Deals registered and approved', 'count', 'registrations'),
      goal('theirs', 15, 'Certified sellers', 'count', 'certificates'),
      goal('ours', 15, 'Registrations answered within two working days, in percent', 'percent'),
    ],
    motions: [RESALE, COSELL, COMARKET],
    kpis: [
      kpi('Sourced revenue', 'money', 'revenue'),
      kpi('Open pipeline', 'money', 'pipeline'),
      kpi('Renewal rate', 'percent'),
    ],
    actions: FIRST_ACTIONS,
    prompts: PROMPTS,
  },
  {
    key: 'msp',
    name: 'MSP',
    what: 'Runs it as a service: recurring revenue, seats that stay, people who can operate it.',
    types: ['msp', 'service'],
    goals: [
      goal('joint', 35, 'Recurring revenue of the year', 'money', 'revenue'),
      goal('theirs', 20, 'Managed customers added', 'count', 'wonDeals'),
      goal('theirs', 15, 'Churn of managed customers, at most, in percent', 'percent'),
      goal('theirs', 15, 'Certified engineers', 'count', 'certificates'),
      goal('ours', 15, 'Escalations solved within the agreed time, in percent', 'percent'),
    ],
    motions: [
      { ...RESALE, trigger: 'A managed customer renews or grows' },
      { ...SERVICES, trigger: 'A managed service is set up for a customer' },
    ],
    kpis: [
      kpi('Recurring revenue', 'money', 'revenue'),
      kpi('Managed customers', 'count'),
      kpi('Time to onboard, in days', 'count'),
    ],
    actions: [action('Agree on service levels and the escalation path', 0, 30), ...FIRST_ACTIONS.slice(1)],
    prompts: {
      ...PROMPTS,
      delivery: 'Which services run on whose platform, with which levels, and who is called at night?',
    },
  },
  {
    key: 'si',
    name: 'Systems integrator',
    what: 'Brings projects: joint pursuits, delivery people, references.',
    types: ['si', 'consultant'],
    goals: [
      goal('joint', 30, 'Revenue of joint pursuits', 'money', 'revenue'),
      goal('joint', 20, 'Open pipeline of joint pursuits', 'money', 'pipeline'),
      goal('theirs', 20, 'Certified architects and consultants', 'count', 'certificates'),
      goal('theirs', 15, 'Joint pursuits won', 'count', 'wonDeals'),
      goal('ours', 15, 'Architects named for each pursuit, in percent', 'percent'),
    ],
    motions: [COSELL, SERVICES],
    kpis: [
      kpi('Joint pursuits open', 'money', 'pipeline'),
      kpi('Win rate of joint pursuits', 'percent'),
      kpi('References published', 'count'),
    ],
    actions: [action('Name the practice leads and the delivery bench', 0, 30), ...FIRST_ACTIONS],
    prompts: PROMPTS,
  },
  {
    key: 'technology',
    name: 'Technology / ISV',
    what: 'Two products that work together: integration, attach, joint customers.',
    types: ['technology'],
    goals: [
      goal('joint', 25, 'Revenue with the integration', 'money', 'revenue'),
      goal('joint', 25, 'Joint customers live', 'count', 'wonDeals'),
      goal('ours', 20, 'Integration released and listed', 'count'),
      goal('theirs', 15, 'Sellers trained on the joint offer', 'count', 'certificates'),
      goal('theirs', 15, 'Pipeline brought by each other', 'money', 'pipeline'),
    ],
    motions: [COSELL, COMARKET, REFERRAL],
    kpis: [
      kpi('Customers using the integration', 'count'),
      kpi('Joint pipeline', 'money', 'pipeline'),
      kpi('Attach rate', 'percent'),
    ],
    actions: [
      action('Agree on the road map of the integration', 0, 30),
      action('Publish the joint listing', 30, 75),
      ...FIRST_ACTIONS.slice(2),
    ],
    prompts: {
      ...PROMPTS,
      delivery: 'What is integrated how, who supports which half, and which versions are in step?',
    },
  },
  {
    key: 'referral',
    name: 'Referral',
    what: 'Introduces and steps back: introductions that become deals, paid in time.',
    types: ['referral'],
    goals: [
      goal('theirs', 40, 'Introductions approved', 'count', 'registrations'),
      goal('joint', 35, 'Revenue from introductions', 'money', 'revenue'),
      goal('ours', 25, 'Introductions called back within two working days, in percent', 'percent'),
    ],
    motions: [REFERRAL],
    kpis: [kpi('Introductions', 'count', 'registrations'), kpi('Introductions that became deals', 'percent')],
    actions: FIRST_ACTIONS.slice(0, 2),
    prompts: PROMPTS,
  },
  {
    key: 'distributor',
    name: 'Distributor',
    what: 'Reaches many resellers: active resellers, stock and credit, enablement at scale.',
    types: ['distributor'],
    goals: [
      goal('joint', 35, 'Revenue through distribution', 'money', 'revenue'),
      goal('theirs', 25, 'Active resellers', 'count'),
      goal('theirs', 15, 'Resellers recruited and enabled', 'count', 'certificates'),
      goal('theirs', 10, 'Deals registered through distribution', 'count', 'registrations'),
      goal('ours', 15, 'Price files and stock figures in time, in percent', 'percent'),
    ],
    motions: [{ ...RESALE, theirRole: 'Serves, finances and enables its resellers' }, COMARKET],
    kpis: [
      kpi('Sell-through', 'money', 'revenue'),
      kpi('Active resellers', 'count'),
      kpi('Days of stock', 'count'),
    ],
    actions: [action('Agree on the resellers to recruit and by whom', 0, 30), ...FIRST_ACTIONS.slice(1)],
    prompts: {
      ...PROMPTS,
      profile:
        'Which resellers does it reach, in which regions, with which competing lines on its price list?',
    },
  },
]

/** The template made for the first of a partner's types that has one; else that of resellers. */
export const templateFor = (types: readonly PartnerType[]): PlanTemplate =>
  types.flatMap(type => PLAN_TEMPLATES.find(template => template.types.includes(type)) ?? [])[0] ??
  (PLAN_TEMPLATES[0] as PlanTemplate)

export const templateByKey = (key: string | undefined): PlanTemplate | undefined =>
  PLAN_TEMPLATES.find(template => template.key === key)

/** What the prose of a section answers, for a plan of a template. */
export const promptsOf = (key: string | undefined): PlanTemplate['prompts'] =>
  templateByKey(key)?.prompts ?? PROMPTS
