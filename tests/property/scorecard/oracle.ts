import type { Kpi, ScorecardFacts, ScorecardTemplateFields } from '@shared/domain/scorecard/schema.ts'
import { Big } from 'big.js'

/**
 * The scorecard of the period once more, slowly and with other means: decimals of a hundred digits, days
 * counted one by one, no windows shared with the product's code. Only the period itself, no trend.
 */
const D = Big()
D.DP = 100
const HALF_UP = 1

type Deal = ScorecardFacts['deals'][number]
const DAY = 86_400_000
const at = (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8))
const text = (time: number) => new Date(time).toISOString().slice(0, 10)

const QUARTER = { from: '2026-07-01', to: '2026-09-30' }
const NEXT = { from: '2026-10-01', to: '2026-12-31' }
const MONTHS = ['2026-07', '2026-08', '2026-09']
const MONTH_ENDS: Record<string, string> = {
  '2026-07': '2026-07-31',
  '2026-08': '2026-08-31',
  '2026-09': '2026-09-30',
}
const yearBack = (month: string) => `${+month.slice(0, 4) - 1}${month.slice(4)}`
const sum = (values: readonly Big[]) => values.reduce((total, value) => total.plus(value), new D(0))

const sourced = (facts: ScorecardFacts, months: readonly string[]) =>
  sum(
    facts.revenueByMonth
      .filter(row => row.role === 'sourced' && months.includes(row.month))
      .map(row => new D(row.minor)),
  )

/** Each target row spread evenly over its days, day by day; what is due by a day's end is rounded. */
function target(facts: ScorecardFacts, span: { from: string; to: string }): Big | undefined {
  const parts = facts.targets.map(row => {
    const days = (at(row.to) - at(row.from)) / DAY + 1
    let [before, until] = [0, 0]
    for (let time = at(row.from); time <= at(row.to); time += DAY) {
      if (text(time) < span.from) before++
      if (text(time) <= span.to) until++
    }
    const due = (count: number) => new D(row.minor).times(count).div(days).round(0, HALF_UP)
    return until === before ? undefined : due(until).minus(due(before))
  })
  const touched = parts.filter(part => part !== undefined)
  return touched.length === 0 ? undefined : sum(touched)
}

function actualOf(facts: ScorecardFacts, metric: Kpi['metric']): Big | undefined {
  const first = facts.revenueByMonth.map(row => row.month).sort()[0]
  const end = [facts.asOf, QUARTER.to].sort()[0] ?? ''
  const revenueKnown = first !== undefined && first <= end.slice(0, 7)
  if (metric === 'sourcedRevenue') return revenueKnown ? sourced(facts, MONTHS) : undefined
  if (metric === 'revenueGrowth') {
    const over = MONTHS.filter(month => (MONTH_ENDS[month] ?? '') <= facts.asOf)
    const before = sourced(facts, over.map(yearBack))
    if (!revenueKnown || before.lte(0)) return undefined
    return sourced(facts, over).minus(before).times(100).div(before)
  }
  if (metric === 'ordersPlaced') {
    const lines = facts.revenueByMonth.filter(row => MONTHS.includes(row.month)).length
    return !revenueKnown || (facts.orders === 0 && lines > 0) ? undefined : new D(facts.orders)
  }
  if (metric === 'winRate') {
    const from = text(Date.UTC(+end.slice(0, 4) - 1, +end.slice(5, 7) - 1, +end.slice(8)) + DAY)
    const closed = facts.deals.filter(
      deal =>
        ['won', 'lost'].includes(deal.stage) &&
        deal.role !== 'delivered' &&
        deal.closeOn !== undefined &&
        deal.closeOn >= from &&
        deal.closeOn <= end,
    )
    const won = closed.filter(deal => deal.stage === 'won').length
    return closed.length === 0 ? undefined : new D(won).times(100).div(closed.length)
  }
  if (metric === 'pipelineCoverage') return coverage(facts)
  if (metric === 'approvalRate' || metric === 'approvalHours' || metric === 'evidencedShare')
    return channel(facts, metric, QUARTER.from, end)
  if (metric === 'keptRateTheirs' || metric === 'keptRateOurs') return keptRate(facts, metric, end)
  return customers(facts, metric)
}

/** Decisions of the quarter up to its end; credit of the year up to it. */
function channel(facts: ScorecardFacts, metric: Kpi['metric'], from: string, end: string): Big | undefined {
  if (metric === 'evidencedShare') {
    const year = facts.credits?.filter(({ closeOn }) => closeOn <= end && closeOn > lastYear(end)) ?? []
    const all = sum(year.map(({ minor }) => new D(minor)))
    const shown = sum(year.filter(({ evidenced }) => evidenced).map(({ minor }) => new D(minor)))
    return all.lte(0) ? undefined : shown.times(100).div(all)
  }
  const decided = facts.registrations?.decided.filter(({ on }) => on >= from && on <= end) ?? []
  const approved = decided.filter(each => each.approved)
  if (metric === 'approvalRate')
    return decided.length === 0 ? undefined : new D(approved.length).times(100).div(decided.length)
  const hours = approved.flatMap(({ tenths }) => (tenths === undefined ? [] : [new D(tenths).div(10)]))
  // The middle by taking one off each end, again and again.
  let left = [...hours].sort((a, b) => a.cmp(b))
  while (left.length > 2) left = left.slice(1, -1)
  return left.length === 0 ? undefined : sum(left).div(left.length)
}

/** Of a side's promises missed, given up or done in time within the year, the part done in time. */
function keptRate(facts: ScorecardFacts, metric: Kpi['metric'], end: string): Big | undefined {
  const isIn = (on: string | undefined) => on !== undefined && on <= end && on > lastYear(end)
  const side = metric === 'keptRateOurs' ? 'ours' : 'theirs'
  let [kept, missed] = [0, 0]
  for (const one of facts.commitments ?? []) {
    if (one.side !== side) continue
    const missedOn = one.dueOn === undefined ? undefined : text(Date.parse(one.dueOn) + DAY)
    const doneOn = one.doneOn !== undefined && one.doneOn <= end ? one.doneOn : undefined
    const broken = one.brokenOn !== undefined && one.brokenOn <= end
    const first = [doneOn, missedOn, broken ? one.brokenOn : undefined]
      .filter(on => on !== undefined)
      .sort()[0]
    if (!isIn(first)) continue
    if (!broken && doneOn !== undefined && first === doneOn && doneOn !== missedOn) kept += 1
    else missed += 1
  }
  return kept + missed === 0 ? undefined : new D(kept).times(100).div(kept + missed)
}

const lastYear = (day: string) => text(Date.UTC(+day.slice(0, 4) - 1, +day.slice(5, 7) - 1, +day.slice(8)))

function customers(
  { customers }: ScorecardFacts,
  metric: 'customersKept' | 'activeCustomers',
): Big | undefined {
  if (customers.length === 0) return undefined
  if (metric === 'activeCustomers') return new D(customers.filter(({ minor }) => minor > 0).length)
  const before = customers.filter(({ priorMinor }) => priorMinor > 0)
  if (before.length === 0) return undefined
  const kept = before.map(({ minor, priorMinor }) => new D(Math.max(0, Math.min(minor, priorMinor))))
  return sum(kept)
    .times(100)
    .div(sum(before.map(({ priorMinor }) => new D(priorMinor))))
}

function coverage(facts: ScorecardFacts): Big | undefined {
  const span = facts.asOf < QUARTER.to ? QUARTER : NEXT
  const goal = target(facts, span)
  if (facts.deals.length === 0 || facts.asOf > NEXT.to || !goal) return undefined
  const booked = span === QUARTER ? sourced(facts, MONTHS) : new D(facts.bookedAheadMinor ?? 0)
  const left = goal.minus(booked)
  const counts = (deal: Deal) =>
    deal.role === 'sourced' &&
    !['won', 'lost'].includes(deal.stage) &&
    deal.closeOn !== undefined &&
    deal.closeOn >= facts.asOf &&
    deal.closeOn >= span.from &&
    deal.closeOn <= span.to
  const open = facts.deals.filter(counts).map(deal => new D(deal.minor ?? 0).times(deal.shareBp).div(10_000))
  return left.lte(0) ? undefined : sum(open).div(left)
}

/** What the figure was in the third quarter of 2025. */
function yearBefore(facts: ScorecardFacts, metric: Kpi['metric']): Big | undefined {
  const first = facts.revenueByMonth.map(row => row.month).sort()[0]
  const known = first !== undefined && first <= '2025-09'
  const months = MONTHS.map(yearBack)
  const past = facts.history?.find(entry => entry.quarter === '2025-Q3')
  const value = (figure: number | undefined) => (figure === undefined ? undefined : new D(figure))
  if (metric === 'sourcedRevenue') return known ? sourced(facts, months) : undefined
  if (metric === 'revenueGrowth') {
    const before = sourced(facts, months.map(yearBack))
    return known && before.gt(0) ? sourced(facts, months).minus(before).times(100).div(before) : undefined
  }
  if (metric === 'ordersPlaced') {
    const lines = facts.revenueByMonth.filter(row => months.includes(row.month)).length
    return !known || (past?.orders === 0 && lines > 0) ? undefined : value(past?.orders)
  }
  if (metric === 'activeCustomers') return value(past?.activeCustomers)
  if (metric === 'customersKept') {
    if (past?.activeCustomers === undefined || !past.priorMinor) return undefined
    return new D(past.keptMinor ?? 0).times(100).div(past.priorMinor)
  }
  if (metric === 'pipelineCoverage') return undefined
  if (metric === 'approvalRate' || metric === 'approvalHours' || metric === 'evidencedShare')
    return channel(facts, metric, '2025-07-01', '2025-09-30')
  if (metric === 'keptRateTheirs' || metric === 'keptRateOurs') return keptRate(facts, metric, '2025-09-30')
  const closed = facts.deals.filter(
    ({ stage, role, closeOn }) =>
      ['won', 'lost'].includes(stage) &&
      role !== 'delivered' &&
      closeOn !== undefined &&
      closeOn >= '2024-10-01' &&
      closeOn <= '2025-09-30',
  )
  const won = closed.filter(({ stage }) => stage === 'won').length
  return closed.length === 0 ? undefined : new D(won).times(100).div(closed.length)
}

function targetOf(facts: ScorecardFacts, { metric, target: goal }: Kpi): Big | undefined {
  if (goal.kind === 'fixed') return new D(goal.value)
  const rows = metric === 'sourcedRevenue' ? target(facts, QUARTER) : undefined
  if (rows) return rows
  if (goal.fallbackGrowthPercent === undefined) return undefined
  const base = yearBefore(facts, metric)
  if (!base || base.lte(0)) return undefined
  const raised = base.times(new D(100).plus(goal.fallbackGrowthPercent)).div(100)
  return metric === 'sourcedRevenue' ? raised.round(0, HALF_UP) : raised
}

const weightOf = ({ weight }: Kpi) => new D(weight).round(1, HALF_UP)

export interface OracleKpi {
  readonly state: string
  readonly score?: number
  readonly weighted?: number
}

function kpiOf(facts: ScorecardFacts, kpi: Kpi): OracleKpi {
  const [actual, goal] = [actualOf(facts, kpi.metric), targetOf(facts, kpi)]
  if (!actual || !goal) return { state: 'no data' }
  const [top, bottom] = kpi.direction === 'up' ? [actual, goal] : [goal, actual]
  const reached = kpi.direction === 'up' ? actual.gte(goal) : actual.lte(goal)
  // A quotient of quotients is a hair off in its last digits: cut well above them, an exact half is one again.
  const percent = bottom.gt(0) ? top.times(100).div(bottom).round(60, HALF_UP) : new D(reached ? 100 : 0)
  const floor = new D(kpi.floorPercent)
  const state = percent.gte(100) ? 'met' : percent.lt(floor) ? 'below floor' : 'watch'
  const limited = percent.gt(100) ? new D(100) : percent.lt(0) ? new D(0) : percent
  let score = limited.round(1, HALF_UP)
  for (const limit of [new D(100), floor])
    if (limited.lt(limit) && score.gte(limit)) score = limited.round(1, 0)
  const weighted = weightOf(kpi).times(score).div(100).round(1, HALF_UP)
  return { state, score: score.toNumber(), weighted: weighted.toNumber() }
}

/** Scores of the KPIs and of the whole, as the product has to print them. */
export function oracle(facts: ScorecardFacts, template: ScorecardTemplateFields) {
  const kpis = template.kpis.map(kpi => kpiOf(facts, kpi))
  const known = template.kpis.filter((_, i) => kpis[i]?.weighted !== undefined)
  const weight = sum(known.map(kpi => weightOf(kpi)))
  if (weight.eq(0)) return { kpis, score: undefined }
  const total = sum(kpis.map(({ weighted }) => new D(weighted ?? 0)))
  const below = kpis.filter(({ state }) => state === 'below floor').length
  const points = total
    .times(100)
    .div(weight)
    .round(1, HALF_UP)
    .minus(new D(template.floorPenalty).times(below))
  const score = points.lt(0) ? new D(0) : points.round(0, HALF_UP)
  return { kpis, score: score.toNumber() }
}
