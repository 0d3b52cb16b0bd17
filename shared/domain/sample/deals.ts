import { type Random, randomOf } from '../../lib/random.ts'
import type { Deal, DealStage } from '../deal/schema.ts'
import type { Product } from '../product/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { Target } from '../target/schema.ts'
import { sells } from './curve.ts'
import type { CustomersByPlace } from './customers.ts'
import { closedDates, type DealSpans, dealSpans, dueDates, laterDates, overdueDates } from './dealDates.ts'
import { CLOSED_SPANS, dealMix } from './dealMix.ts'
import { groupByRegion } from './dealPartners.ts'
import { dealQuotas } from './dealQuota.ts'
import { type DealDraft, type DealWorld, unwonDeal, wonDeal } from './dealRows.ts'
import { withStories } from './dealStory.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import { dueEuros, usualEuros } from './pipeline.ts'
import type { RevenueByPartner } from './revenue.ts'
import { anyRole, sellingRole } from './roles.ts'
import { wonLines } from './wonLines.ts'

interface Sold {
  readonly revenue: RevenueByPartner
  readonly targets: readonly Target[]
}

/** Deals in every stage, that tell of a partner's win rate and pipeline what its form says. */
export function makeDeals(
  plan: SamplePlan,
  stories: readonly PartnerStory[],
  { revenue, targets }: Sold,
  customers: CustomersByPlace,
  products: readonly Product[],
): Deal[] {
  const random = randomOf(plan.seed, 'deals')
  const active = stories.filter(({ shape }) => sells(shape))
  const world: DealWorld = { plan, products, customers, random, byRegion: groupByRegion(active) }
  const targetsOf = targetsByPartner(targets)
  const quotas = dealQuotas(active, plan.deals)
  const deals = active
    .flatMap((story, index) =>
      dealsOf(world, story, quotas[index] ?? 0, revenue.get(story) ?? [], targetsOf.get(story.row.id) ?? []),
    )
    .sort(byOpening)
    .map((deal, index) => Object.assign(deal, { externalKey: `D-${String(index + 1).padStart(6, '0')}` }))
  return withStories(plan, deals)
}

function targetsByPartner(targets: readonly Target[]): ReadonlyMap<string | undefined, readonly Target[]> {
  const groups = new Map<string | undefined, Target[]>()
  for (const target of targets) {
    const group = groups.get(target.partnerId)
    if (group) group.push(target)
    else groups.set(target.partnerId, [target])
  }
  return groups
}

/** Numbers go with time, as those of a real list do. */
const byOpening = ({ openedOn: a = '' }: Deal, { openedOn: b = '' }: Deal): number =>
  a < b ? -1 : a > b ? 1 : 0

function dealsOf(
  world: DealWorld,
  story: PartnerStory,
  quota: number,
  lines: readonly RevenueEntry[],
  targets: readonly Target[],
): Deal[] {
  const { random } = world
  const spans = dealSpans(world.plan, story)
  const { won, lost, ...open } = dealMix(story, quota, spans, random)
  const closed = CLOSED_SPANS.flatMap(name => {
    const span = spans[name]
    if (!span) return []
    const sold = wonLines(lines, span, won[name], random)
    // A win that no revenue line can tell of was none.
    const missed = lost[name] + won[name] - sold.length
    return [
      ...sold.map(line => wonDeal(world, story, line)),
      ...Array.from({ length: missed }, () =>
        unwonDeal(world, story, {
          stage: 'lost',
          euros: usualEuros(story, random),
          role: sellingRole(story.row, random),
          ...closedDates(span, random),
          firm: false,
        }),
      ),
    ]
  })
  const due = dueEuros(story, open.due, spans, lines, targets, random)
  const later = open.later + open.due - due.length
  const drafts = [
    ...due.map(euros => dueDraft(world.plan, euros, spans, random)),
    ...Array.from({ length: open.overdue }, () =>
      openDraft(story, LATE, overdueDates(world.plan.today, random), random),
    ),
    ...Array.from({ length: later }, () =>
      openDraft(story, EARLY, laterDates(world.plan.today, spans.quarter, random), random),
    ),
  ]
  return [...closed, ...drafts.map(draft => unwonDeal(world, story, draft))]
}

type OpenStage = Exclude<DealStage, 'won' | 'lost'>

/** What closes soon is mostly far in its stages, what closes later is not. */
const LATE: readonly OpenStage[] = [
  'prospecting',
  'qualified',
  'qualified',
  'proposal',
  'proposal',
  'negotiation',
]
const EARLY: readonly OpenStage[] = [
  'prospecting',
  'prospecting',
  'prospecting',
  'qualified',
  'qualified',
  'proposal',
]

const dueDraft = ({ today }: SamplePlan, euros: number, { ahead }: DealSpans, random: Random): DealDraft => ({
  stage: random.pick(LATE),
  euros,
  role: 'sourced',
  ...dueDates(today, ahead, random),
  firm: true,
})

const openDraft = (
  story: PartnerStory,
  stages: readonly OpenStage[],
  dates: Pick<DealDraft, 'openedOn' | 'closeOn'>,
  random: Random,
): DealDraft => ({
  stage: random.pick(stages),
  euros: usualEuros(story, random),
  role: anyRole(story.row, random),
  ...dates,
  firm: false,
})
