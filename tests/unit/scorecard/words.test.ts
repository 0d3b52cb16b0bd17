import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import { gapsInWords } from '@shared/domain/scorecard/gaps.ts'
import type { Kpi, ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { verdict } from '@shared/domain/scorecard/verdict.ts'
import { describe, expect, it } from 'vitest'
import { dealFact, everyMonth, factsFor, kpiFor, templateOf } from './factsFor.ts'

const formats = formatsFor('en', 'EUR')
const revenueKpi = kpiFor({
  metric: 'sourcedRevenue',
  name: 'Sourced revenue',
  target: { kind: 'rows' },
  weight: 50,
})
const winKpi = kpiFor({
  metric: 'winRate',
  name: 'Win rate',
  weight: 50,
  target: { kind: 'fixed', value: 50 },
})

const facts = (actual: number, won: number, lost: number, some: Partial<ScorecardFacts> = {}) =>
  factsFor({
    revenueByMonth: everyMonth('2026-07', 1, actual),
    targets: [{ from: '2026-07-01', to: '2026-09-30', minor: 1_000 }],
    deals: [
      ...Array.from({ length: won }, () => dealFact({ stage: 'won', closeOn: '2026-06-01' })),
      ...Array.from({ length: lost }, () => dealFact({ stage: 'lost', closeOn: '2026-06-01' })),
    ],
    ...some,
  })

const said = (given: ScorecardFacts, kpis: readonly Kpi[] = [revenueKpi, winKpi]) =>
  verdict(computeScorecard(given, templateOf(kpis)), formats)

describe('the verdict', () => {
  it.each([
    [facts(1_200, 1, 0), 'Sourced revenue reached 120% of target, and every other KPI meets its target.'],
    [facts(869, 1, 1), 'Sourced revenue stands at 86% of target; every other KPI meets its target.'],
    [
      facts(860, 2, 3),
      'Sourced revenue stands at 86% of target, and Win rate is furthest from its target at 80% of it.',
    ],
    [facts(1_000, 1, 9), 'Sourced revenue reached 100% of target, but Win rate is below its floor.'],
    [facts(500, 1, 9), 'Sourced revenue is at only 50% of target, below its floor, and so is Win rate.'],
    [
      facts(860, 2, 3, { asOf: '2026-09-01' }),
      'Sourced revenue stands at 86% of target so far, and Win rate is furthest from its target at 80% of it.',
    ],
  ])('%#', (given, words) => expect(said(given)).toBe(words))

  it('says when there is nothing to judge, and when the judgement is thin', () => {
    expect(said(factsFor())).toBe('There is no verdict yet: none of the 2 KPIs has both data and a target.')
    expect(
      said(facts(1_200, 0, 0), [
        { ...revenueKpi, weight: 30 },
        { ...winKpi, weight: 70 },
      ]),
    ).toBe('Sourced revenue reached 120% of target; only 30 of 100 weight points have data.')
  })
})

describe('the gaps', () => {
  const gaps = (given: ScorecardFacts, kpis: readonly Kpi[] = [revenueKpi, winKpi]) =>
    gapsInWords(given, computeScorecard(given, templateOf(kpis)), formats, 'en')

  it('are none when all is known', () => expect(gaps(facts(1_000, 1, 1))).toEqual([]))

  it('name what is missing, left out or fallen back on', () => {
    const given = facts(1_000, 0, 0, {
      asOf: '2026-08-31',
      unconverted: [{ what: 'revenue', currency: 'GBP', minor: 120_050, lines: 3 }],
      deals: [
        dealFact({ closeOn: '2026-08-30' }),
        { name: 'x', stage: 'proposal', role: 'sourced', shareBp: 1, probability: 1 },
      ],
      customers: [{ key: 'customer:1', minor: 1, priorMinor: 0 }],
      linesWithoutCustomer: 2,
    })
    expect(gaps(given)).toEqual([
      'The quarter still runs: 62 of 92 days are in, up to Aug 31, 2026. Targets are those of the whole quarter.',
      'Win rate has no data: no deal was won or lost in the twelve months.',
      '£1,201 in 3 revenue lines is left out: there is no rate from GBP to EUR on or before their dates.',
      'One open deal is past its close date; it is not in the coverage.',
      'One open deal has no close date; it is not in the coverage.',
      'One open deal has no amount that counts.',
      '2 revenue lines of the twelve months name no customer; customer figures leave them out.',
    ])
  })
})

describe('formats', () => {
  it('follow the locale and the currency', () => {
    const german = formatsFor('de-DE', 'EUR')
    expect(german.amount(162_000_000)).toBe('1.620.000')
    expect(german.date('2026-10-01')).toBe('1. Okt. 2026')
    expect(formatsFor('en-GB', 'JPY').exactAmount(1_234)).toBe('1,234')
    expect(formatsFor('en', 'KWD').exactAmount(1_234)).toBe('1.234')
    expect(formatsFor('not a locale!', 'USD').currencySign).toBe('$')
    expect(formats.shortAmount(162_000_000)).toBe('1.62M')
    expect(formats.months('2026-Q3')).toBe('July to September')
  })
})
