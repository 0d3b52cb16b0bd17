import { addDays, addMonths, yearOf } from '../../lib/calendarDate.ts'
import { addQuarters, type Quarter } from '../../lib/period.ts'
import { splitMinor } from '../../lib/splitMinor.ts'
import type { Contact } from '../contact/schema.ts'
import type { Customer } from '../customer/schema.ts'
import { richFromPlain } from '../fields/richText.ts'
import type { PersonRef } from '../fields/side.ts'
import { withPromise } from '../plan/actionFields.ts'
import { contentOf, hashOfContent } from '../plan/content.ts'
import { type NewPart, newPart, partRows } from '../plan/newParts.ts'
import type { PlanPart } from '../plan/partSchema.ts'
import { PLAN_SECTIONS, type Plan, type PlanStatus, planFields } from '../plan/schema.ts'
import type { PlanVersion } from '../plan/versionSchema.ts'
import type { Strategy } from '../strategy/schema.ts'
import type { Task } from '../task/schema.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory } from './partners.ts'
import { ACTIONS, GOALS, MOTION_LINES, PROSE, RISK_LINES, SWOT_ENTRIES } from './planTalk.ts'
import { SAMPLE_CURRENCY } from './rates.ts'

interface PlanWorld {
  readonly stories: readonly PartnerStory[]
  readonly contacts: readonly Contact[]
  /** Customers of a partner, by its id. */
  readonly customersOf: (partnerId: string) => readonly Customer[]
  readonly strategy: Strategy
}

interface PlanRowsMade {
  readonly plans: readonly Plan[]
  readonly planParts: readonly PlanPart[]
  readonly planVersions: readonly PlanVersion[]
  readonly tasks: readonly Task[]
}

/** Which partners have a plan, of which year from now, and how far it is. */
const MADE: readonly { readonly at: number; readonly years: 0 | 1; readonly status: PlanStatus }[] = [
  { at: 0, years: 0, status: 'signed' },
  { at: 0, years: 1, status: 'draft' },
  { at: 1, years: 1, status: 'inReview' },
  { at: 4, years: 0, status: 'signed' },
  { at: 6, years: 1, status: 'draft' },
]

/** A few joint business plans: this year's signed ones, next year's in work. */
export function makePlans(sample: SamplePlan, world: PlanWorld): PlanRowsMade {
  const made = MADE.flatMap(({ at, years, status }) => {
    const story = world.stories[at]
    return story ? [onePlan(sample, world, story, years, status)] : []
  })
  return {
    plans: made.map(one => one.plan),
    planParts: made.flatMap(one => one.parts),
    planVersions: made.flatMap(one => one.versions),
    tasks: made.flatMap(one => one.actions),
  }
}

function onePlan(
  sample: SamplePlan,
  world: PlanWorld,
  story: PartnerStory,
  years: 0 | 1,
  status: PlanStatus,
): {
  readonly plan: Plan
  readonly parts: readonly PlanPart[]
  readonly versions: readonly PlanVersion[]
  readonly actions: readonly Task[]
} {
  const { row: partner } = story
  const year = yearOf(sample.today) + years
  const people = world.contacts.filter(({ partnerId }) => partnerId === partner.id)
  const theirs = people.map(({ id, name }): PersonRef => ({ name, side: 'theirs', contactId: id }))
  const [lead, second] = [theirs[0] ?? { name: partner.name, side: 'theirs' as const }, theirs[1]]
  const fields = planFields.parse({
    name: `${partner.name} ${year}`,
    partnerId: partner.id,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    currency: SAMPLE_CURRENCY,
    confidentiality: 'Between the two parties',
    people: [
      { role: 'owner', person: { name: OWNER, side: 'ours' } },
      { role: 'sponsor', person: { name: 'Ruth Adeyemi-Holt', side: 'ours' }, title: 'Head of channel' },
      { role: 'owner', person: lead, ...(people[0]?.title && { title: people[0].title }) },
      ...(second
        ? [{ role: 'sponsor', person: second, ...(people[1]?.title && { title: people[1].title }) }]
        : []),
    ],
    strategyId: world.strategy.id,
  })
  const id = sample.newId('plan')
  const context = { newId: sample.newId, now: sample.stamps.createdAt, intent: sample.stamps.createdIn }
  const thin = story.shape === 'newcomer'
  const wanted = partsOf(story, year, lead, world.customersOf(partner.id), thin)
  const parts = partRows(
    id,
    wanted.map(each => newPart.parse(each)),
    [],
    context,
  )
  const goalIds = new Map(wanted.map(({ key }, at) => [key, parts[at]?.id]))
  const actions =
    thin || (years === 1 && status === 'draft') ? [] : actionsOf(sample, id, partner.id, lead, goalIds)
  const plan: Plan = { ...fields, id, status, version: 1, ...sample.stamps }
  if (status !== 'signed') return { plan, parts, versions: [], actions }
  const asOf = addDays(`${year}-01-01`, 20)
  const content = contentOf({
    plan,
    partner,
    parts,
    actions: [],
    nameOf: of => nameIn(world, partner.id, of),
    actuals: [],
    asOf,
  })
  const version: PlanVersion = {
    id: sample.newId('planVersion'),
    planId: id,
    partnerId: partner.id,
    version: 1,
    lockedAt: `${asOf}T10:00:00.000Z`,
    lockedBy: OWNER,
    content,
    hash: hashOfContent(content),
    signatures: [
      {
        side: 'ours',
        name: OWNER,
        role: 'Channel account manager',
        at: `${asOf}T10:20:00.000Z`,
        way: 'typed',
      },
      { side: 'theirs', name: lead.name, at: `${asOf}T10:24:00.000Z`, way: 'typed' },
    ],
    ...sample.stamps,
  }
  return { plan: { ...plan, versionId: version.id }, parts, versions: [version], actions }
}

const nameIn = (world: PlanWorld, partnerId: string, id: string): string | undefined =>
  world.customersOf(partnerId).find(one => one.id === id)?.name

function partsOf(
  { row, yearly }: PartnerStory,
  year: number,
  lead: PersonRef,
  customers: readonly Customer[],
  thin: boolean,
): readonly NewPart[] {
  const quarters = [0, 1, 2, 3].map(at => addQuarters(`${year}-Q1`, at))
  const quarterly = splitMinor(Math.round(yearly * 1.1) * 100, [23, 25, 24, 28])
  const said = (text: string) => text.replaceAll('{partner}', row.name)
  const texts = PLAN_SECTIONS.flatMap((section): NewPart[] => {
    const text = PROSE[section]
    return text && !(thin && section !== 'thesis')
      ? [{ kind: 'text', section, doc: richFromPlain(said(text)) }]
      : []
  })
  const goals = GOALS.map(({ perQuarter, strategyGoal, metric, detail, ...goal }): NewPart => {
    const targets = goal.key === 'revenue' ? quarterly : perQuarter
    return {
      kind: 'goal',
      ...goal,
      detail: said(detail),
      ...(metric && { metric }),
      ...(strategyGoal && { strategyGoal }),
      unit: metric === 'revenue' ? 'money' : 'count',
      quarters: quarters.map((quarter, at) => ({ quarter, target: targets[at] ?? 0 })),
      ...(goal.side !== 'ours' && { owner: lead }),
    }
  })
  if (thin) return [...texts, ...goals]
  return [
    ...texts,
    ...SWOT_ENTRIES.map(([quadrant, text]): NewPart => ({ kind: 'swot', quadrant, text })),
    ...goals,
    ...forecastOf(quarters, quarterly, customers),
    ...customers.slice(0, 6).map(
      (customer, at): NewPart => ({
        kind: 'account',
        customerId: customer.id,
        name: customer.name,
        ownedBy: at % 3 === 0 ? 'both' : 'theirs',
        ourOwner: OWNER,
        theirOwner: lead.name,
      }),
    ),
    ...MOTION_LINES.map(
      ([motion, trigger, ourRole, theirRole]): NewPart => ({
        kind: 'motion',
        motion,
        trigger,
        ourRole,
        theirRole,
      }),
    ),
    ...[3, 9].map(
      (month, at): NewPart => ({
        kind: 'campaign',
        title: at === 0 ? 'Spring round table' : 'Autumn renewal week',
        from: addMonths(`${year}-01-10`, month - 1),
        to: addDays(addMonths(`${year}-01-10`, month - 1), 12),
        ours: 600_000,
        theirs: 400_000,
        proof: 'Invoices, list of attendees',
        claimBy: addDays(addMonths(`${year}-01-10`, month - 1), 57),
        expectedPipeline: 12_000_000,
      }),
    ),
    ...[1, 2, 3, 4].map(
      (quarter): NewPart => ({
        kind: 'enablement',
        person: lead,
        certificate: quarter < 3 ? 'Administrator' : 'Architect',
        byOn: addDays(addMonths(`${year}-01-01`, quarter * 3), -15),
      }),
    ),
    {
      kind: 'resource',
      person: { name: OWNER, side: 'ours' },
      role: 'Channel account manager',
      dayTenths: 300,
      budget: 0,
    },
    {
      kind: 'resource',
      person: { name: 'Jonas Wehrhahn', side: 'ours' },
      role: 'Solution engineer',
      dayTenths: 160,
      budget: 900_000,
    },
    { kind: 'resource', person: lead, role: 'Sales lead', dayTenths: 450, budget: 700_000 },
    { kind: 'delivery', what: 'model', title: 'Rollout by them, second line by us', owner: lead },
    { kind: 'delivery', what: 'sla', title: 'Second line answers within four working hours' },
    ...RISK_LINES.map(
      ([title, likelihood, impact, mitigation]): NewPart => ({
        kind: 'risk',
        title,
        likelihood,
        impact,
        mitigation,
        owner: lead,
      }),
    ),
    { kind: 'kpi', title: 'Registrations approved a quarter', metric: 'registrations', target: 3, floor: 2 },
    {
      kind: 'kpi',
      title: 'Sourced revenue of the year',
      metric: 'revenue',
      unit: 'money',
      target: Math.round(yearly * 1.1) * 100,
    },
    { kind: 'meeting', title: 'Kickoff', every: 'once', on: `${year}-01-20`, at: '10:00', minutes: 90 },
    {
      kind: 'meeting',
      title: 'Pipeline call',
      every: 'twoWeeks',
      on: `${year}-01-26`,
      at: '09:30',
      minutes: 30,
    },
    {
      kind: 'meeting',
      title: 'QBR',
      every: 'quarter',
      on: `${year}-04-14`,
      at: '14:00',
      minutes: 75,
      isQbr: true,
    },
  ]
}

/** Two lines a quarter: what comes from named accounts, and the rest. */
function forecastOf(
  quarters: readonly Quarter[],
  quarterly: readonly number[],
  customers: readonly Customer[],
): NewPart[] {
  return quarters.flatMap((quarter, at): NewPart[] => {
    const customer = customers[at]
    const [named = 0, rest = 0] = splitMinor(quarterly[at] ?? 0, [3, 5])
    const lines = (likely: number) => ({
      worst: Math.round(likely * 0.7),
      likely: Math.round(likely * 0.96),
      best: Math.round(likely * 1.25),
    })
    return [
      { kind: 'forecast', quarter, ...(customer && { customerId: customer.id }), ...lines(named) },
      { kind: 'forecast', quarter, ...lines(rest) },
    ]
  })
}

function actionsOf(
  sample: SamplePlan,
  planId: Plan['id'],
  partnerId: PartnerStory['row']['id'],
  lead: PersonRef,
  goalIds: ReadonlyMap<string | undefined, PlanPart['id'] | undefined>,
): Task[] {
  const own: PersonRef = { name: OWNER, side: 'ours' }
  return ACTIONS.map(({ title, goal, side, start, due, doneAgo }, at): Task => {
    const goalId = goalIds.get(goal)
    const accountable = side === 'ours' ? own : lead
    return withPromise({
      id: sample.newId('task'),
      title,
      planId,
      partnerId,
      ...(goalId && { goalId }),
      startOn: addDays(sample.today, start),
      dueOn: addDays(sample.today, due),
      ...(doneAgo !== undefined && { doneAt: `${addDays(sample.today, -doneAgo)}T15:00:00.000Z` }),
      ...(doneAgo === undefined && {
        progress: start <= 0 ? ('inProgress' as const) : ('notStarted' as const),
      }),
      accountable,
      responsible: [accountable],
      informed: side === 'ours' ? [lead] : [own],
      order: at + 1,
      ...sample.stamps,
    })
  })
}
