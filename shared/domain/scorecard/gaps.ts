import { daysBetween } from '../../lib/calendarDate.ts'
import type { Scorecard } from './compute.ts'
import { type Formats, formatsFor } from './formats.ts'
import { isOpenFact } from './measureDeals.ts'
import type { ScorecardFacts } from './schema.ts'
import { listed } from './verdict.ts'
import { daysOf } from './window.ts'

/** What the figures do not hold, in plain sentences; empty when nothing is missing. */
export function gapsInWords(
  facts: ScorecardFacts,
  card: Scorecard,
  formats: Formats,
  locale: string,
): string[] {
  return [
    ...runningQuarter(card, formats),
    ...card.kpis.flatMap(({ kpi, missing }) =>
      missing === undefined ? [] : [`${kpi.name} has no data: ${missing}.`],
    ),
    ...facts.unconverted.map(left => unconverted(left, facts.currency, locale)),
    ...dealGaps(facts),
    ...customerGaps(facts),
    ...card.kpis.flatMap(({ kpi, targetNote }) =>
      targetNote === undefined ? [] : [`Target of ${kpi.name}: ${targetNote}.`],
    ),
    ...(card.trend.leftOut.length === 0
      ? []
      : [
          `The trend leaves out ${listed(card.trend.leftOut)} in all eight quarters, because its past is not kept; its last point can differ from the score.`,
        ]),
  ]
}

function runningQuarter({ window }: Scorecard, formats: Formats): string[] {
  if (!window.running) return []
  const passed = Math.max(0, daysBetween(window.span.from, window.end) + 1)
  return [
    `The quarter still runs: ${passed} of ${daysOf(window.span)} days are in, up to ${formats.date(window.end)}. Targets are those of the whole quarter.`,
  ]
}

const WHAT = {
  revenue: 'revenue line',
  deals: 'deal',
  targets: 'target row',
} as const

function unconverted(
  { currency, minor, lines, what }: ScorecardFacts['unconverted'][number],
  to: string,
  locale: string,
): string {
  const rows = `${lines} ${WHAT[what ?? 'revenue']}${lines === 1 ? '' : 's'}`
  return `${formatsFor(locale, currency).money(minor)} in ${rows} is left out: there is no rate from ${currency} to ${to} on or before ${lines === 1 ? 'its date' : 'their dates'}.`
}

function dealGaps({ deals, asOf }: ScorecardFacts): string[] {
  const open = deals.filter(isOpenFact)
  const late = open.filter(({ closeOn }) => closeOn !== undefined && closeOn < asOf).length
  const undated = open.filter(({ closeOn }) => closeOn === undefined).length
  const unpriced = open.filter(({ minor }) => minor === undefined).length
  const said = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [count === 1 ? `One open deal ${one}` : `${count} open deals ${many}`]
  return [
    ...said(
      late,
      'is past its close date; it is not in the coverage.',
      'are past their close dates; they are not in the coverage.',
    ),
    ...said(
      undated,
      'has no close date; it is not in the coverage.',
      'have no close date; they are not in the coverage.',
    ),
    ...said(unpriced, 'has no amount that counts.', 'have no amount that counts.'),
  ]
}

function customerGaps({ linesWithoutCustomer, customers }: ScorecardFacts): string[] {
  if (!linesWithoutCustomer || customers.length === 0) return []
  return [
    linesWithoutCustomer === 1
      ? 'One revenue line of the twelve months names no customer; customer figures leave it out.'
      : `${linesWithoutCustomer} revenue lines of the twelve months name no customer; customer figures leave them out.`,
  ]
}
