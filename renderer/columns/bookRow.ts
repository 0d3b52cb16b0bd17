import { isOpen } from '@shared/domain/deal/schema.ts'
import { computeScorecard, type Scorecard } from '@shared/domain/scorecard/compute.ts'
import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import { gatherFacts } from '@shared/domain/scorecard/gatherFacts.ts'
import { makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { templateFor } from '@shared/domain/scorecard/templateFor.ts'
import { verdict } from '@shared/domain/scorecard/verdict.ts'
import { type CalendarDate, yearOf } from '@shared/lib/calendarDate.ts'
import { addMinor } from '@shared/lib/money.ts'
import { type Quarter, quarterOf } from '@shared/lib/period.ts'
import { activityPart } from './activityPart.ts'
import type { BookRow } from './book.ts'
import { barQuarters, lastCompleteQuarter } from './bookPeriod.ts'
import type { BookCommon, PartnerSource } from './bookSource.ts'
import { quarterPart } from './quarterPart.ts'

/** What every row of one derivation shares, made once. */
export interface BookTools extends BookCommon {
  readonly asOf: CalendarDate
  /** Today: touches and tasks are due by it, also where the figures stand on an older day. */
  readonly day: CalendarDate
  readonly rateBook: RateBook
  readonly locale: string
}

export const bookTools = (
  common: BookCommon,
  { asOf, day }: Pick<BookTools, 'asOf' | 'day'>,
  locale: string,
): BookTools => ({
  ...common,
  asOf,
  day,
  locale,
  rateBook: makeRateBook(common.rates, common.workspace.currency),
})

/** One partner's list row: its own fields, the score of the last complete quarter, and today's figures. */
export function deriveRow(source: PartnerSource, tools: BookTools): BookRow {
  const { partner } = source
  const { id, name, types, tier, status, country, city, regions, industries, owner, externalKey } = partner
  const facts = factsOf(source, tools, quarterOf(tools.asOf))
  const card = cardOf(source, tools)
  return {
    id,
    name,
    types,
    status,
    regions,
    industries,
    ...(tier !== undefined && { tier }),
    ...(country !== undefined && { country }),
    ...(city !== undefined && { city }),
    ...(owner !== undefined && { owner }),
    ...(externalKey !== undefined && { externalKey }),
    ...scoreOf(card, tools),
    ...revenueOf(facts, tools.asOf),
    ...pipelineOf(source, facts),
    ...quarterPart(facts, tools.asOf),
    ...lastRevenue(source, tools.asOf),
    ...activityPart(source, card, tools),
    incomplete: facts.unconverted.length > 0,
  }
}

const factsOf = (source: PartnerSource, tools: BookTools, period: Quarter): ScorecardFacts =>
  gatherFacts({
    ...source,
    rates: tools.rateBook,
    workspace: tools.workspace,
    period,
    asOf: tools.asOf,
  })

function cardOf(source: PartnerSource, tools: BookTools): Scorecard {
  const facts = factsOf(source, tools, lastCompleteQuarter(tools.asOf))
  return computeScorecard(facts, templateFor(source.partner, tools.templates))
}

function scoreOf(card: Scorecard, tools: BookTools): Partial<BookRow> {
  if (card.score === undefined || card.band === 'no data') return {}
  const [prior, last] = card.trend.points.slice(-2).map(point => point.score)
  const percent = card.kpis.find(({ kpi }) => kpi.metric === 'sourcedRevenue')?.percentOfTarget
  return {
    score: card.score,
    band: card.band,
    verdict: verdict(card, formatsFor(tools.locale, tools.workspace.currency)),
    ...(prior !== undefined && last !== undefined && { scoreChange: last - prior }),
    ...(percent !== undefined && { targetPercent: percent }),
  }
}

function revenueOf(
  facts: ScorecardFacts,
  asOf: CalendarDate,
): Pick<BookRow, 'quarters' | 'sourcedYtd' | 'trailingYear'> {
  const bars = barQuarters(asOf)
  const quarters = bars.map(() => 0)
  const year = String(yearOf(asOf))
  let [ytd, lines] = [0, 0]
  for (const { month, role, minor, lines: count } of facts.revenueByMonth) {
    lines += count
    if (role !== 'sourced') continue
    const bar = bars.indexOf(quarterOf(`${month}-01`))
    if (bar >= 0) quarters[bar] = addMinor(quarters[bar] ?? 0, minor)
    if (month.startsWith(year)) ytd = addMinor(ytd, minor)
  }
  // Without a single revenue line nothing is known: n/a, not zero.
  if (lines === 0) return { quarters }
  return {
    quarters,
    sourcedYtd: ytd,
    trailingYear: quarters.slice(-4).reduce(addMinor, 0),
  }
}

function pipelineOf(
  source: PartnerSource,
  facts: ScorecardFacts,
): Pick<BookRow, 'openDeals' | 'openPipeline' | 'weightedPipeline'> {
  if (source.deals.length === 0) return { openDeals: 0 }
  let [openPipeline, weightedPipeline] = [0, 0]
  for (const { stage, minor, role, shareBp, probability } of facts.deals) {
    if (stage === 'won' || stage === 'lost' || role !== 'sourced' || minor === undefined) continue
    const share = Math.round((minor * shareBp) / 10_000)
    openPipeline = addMinor(openPipeline, share)
    weightedPipeline = addMinor(weightedPipeline, Math.round((share * probability) / 100))
  }
  return {
    openDeals: source.deals.filter(deal => isOpen(deal.stage)).length,
    openPipeline,
    weightedPipeline,
  }
}

function lastRevenue(source: PartnerSource, asOf: CalendarDate): Pick<BookRow, 'lastRevenueOn'> {
  let last: CalendarDate | undefined
  for (const { date } of source.revenue) if (date <= asOf && (last === undefined || date > last)) last = date
  return last === undefined ? {} : { lastRevenueOn: last }
}
