import { addDays, addMonths, type CalendarDate } from '../../lib/calendarDate.ts'
import type { DatedRate } from '../../lib/money.ts'
import { addQuarters, type DateSpan, type Quarter, spanOfQuarter } from '../../lib/period.ts'
import type { Deal } from '../deal/schema.ts'
import type { Partner } from '../partner/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { Target } from '../target/schema.ts'
import type { WorkspaceFields } from '../workspace/schema.ts'
import { type ChannelRows, gatherChannel } from './gatherChannel.ts'
import { gatherDeals } from './gatherDeals.ts'
import { gatherRevenue, REVENUE_MONTHS } from './gatherRevenue.ts'
import { makeRateBook, type RateBook } from './rateBook.ts'
import type { ScorecardFacts } from './schema.ts'
import { compareTexts, makeTally, type Tally } from './tally.ts'
import { windowOf } from './window.ts'

/** Rows of one partner, in any order. Give a `RateBook` when many partners share the rates. */
export interface PartnerRows {
  readonly partner: Partner
  readonly revenue: Iterable<RevenueEntry>
  readonly deals: Iterable<Deal>
  readonly targets: Iterable<Target>
  /** What only some KPIs read; give it where a KPI of the template does. */
  readonly channel?: ChannelRows | undefined
  readonly rates: readonly DatedRate[] | RateBook
  readonly workspace: Pick<WorkspaceFields, 'currency' | 'stageProbability'>
  readonly period: Quarter
  readonly asOf: CalendarDate
}

/**
 * Everything a scorecard is computed from, in minor units of the workspace currency. Other currencies
 * are converted by the newest rate on or before each row's date; what has no rate is listed, not
 * dropped. Throws MoneyError when a sum is too large to be exact. Equal rows give equal facts.
 */
export function gatherFacts(rows: PartnerRows): ScorecardFacts {
  const { partner, period, asOf, workspace } = rows
  const book = isBook(rows.rates) ? rows.rates : makeRateBook(rows.rates, workspace.currency)
  const tally = makeTally(book)
  const window = windowOf(period, asOf, true)
  const from = addMonths(addDays(window.span.to, 1), -REVENUE_MONTHS)
  const { lines, facts: revenue } = gatherRevenue(rows.revenue, tally, window, asOf)
  const deals = gatherDeals(rows.deals, partner.id, workspace.stageProbability, tally, { from, asOf })
  const targets = gatherTargets(rows.targets, tally, asOf, {
    from,
    to: spanOfQuarter(addQuarters(period, 1)).to,
  })
  const channel = rows.channel && gatherChannel(partner.id, rows.channel, { from, asOf })
  const { registrations, commitments } = channel ?? {}
  return {
    partner: aboutPartner(partner),
    period,
    asOf,
    currency: workspace.currency,
    ...revenue,
    deals,
    targets,
    ...channel,
    rates: tally.rates(),
    unconverted: tally.unconverted(),
    sources: [
      amountOf(lines, 'revenue line'),
      amountOf(deals.length, 'deal'),
      amountOf(targets.length, 'target row'),
      ...(registrations
        ? [
            `${amountOf(registrations.decided.length, 'registration decision')}, ${registrations.pending} waiting`,
          ]
        : []),
      ...(commitments ? [amountOf(commitments.length, 'promise')] : []),
    ],
  }
}

const isBook = (rates: PartnerRows['rates']): rates is RateBook => 'direct' in rates

const amountOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function aboutPartner(partner: Partner): ScorecardFacts['partner'] {
  const { id, name, types, tier, country, city, owner, externalKey } = partner
  return {
    id,
    name,
    types: [...types],
    ...(tier !== undefined && { tier }),
    ...(country !== undefined && { country }),
    ...(city !== undefined && { city }),
    ...(owner !== undefined && { owner }),
    ...(externalKey !== undefined && { externalKey }),
  }
}

/** Target rows of the windows, converted on their first day, or on `asOf` when they begin later. */
function gatherTargets(
  rows: Iterable<Target>,
  tally: Tally,
  asOf: CalendarDate,
  span: DateSpan,
): ScorecardFacts['targets'] {
  const targets: ScorecardFacts['targets'] = []
  for (const { from, to, amount } of rows) {
    if (to < span.from || from > span.to || to < from) continue
    const minor = tally.add('targets', amount, from < asOf ? from : asOf)
    if (minor !== undefined) targets.push({ from, to, minor })
  }
  return targets.sort((a, b) => compareTexts(a.from, b.from) || compareTexts(a.to, b.to) || a.minor - b.minor)
}
