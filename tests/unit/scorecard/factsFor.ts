import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import type { Kpi, ScorecardFacts, ScorecardTemplateFields } from '@shared/domain/scorecard/schema.ts'

/** Empty facts of Q3 2026 as of 1 October, in EUR, with some of them replaced. */
export const factsFor = (some: Partial<ScorecardFacts> = {}): ScorecardFacts => ({
  partner: { id: 'partner:1', name: 'Nordlicht Systemhaus GmbH', types: ['reseller'] },
  period: '2026-Q3',
  asOf: '2026-10-01',
  currency: 'EUR',
  revenueByMonth: [],
  orders: 0,
  customers: [],
  deals: [],
  targets: [],
  rates: [],
  unconverted: [],
  sources: [],
  ...some,
})

/** The same sourced amount in every month of a span, minor units. */
export const everyMonth = (from: string, count: number, minor: number): ScorecardFacts['revenueByMonth'] =>
  Array.from({ length: count }, (_, i) => {
    const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + i
    const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
    return { month, role: 'sourced' as const, minor, lines: 1 }
  })

export const kpiFor = (some: Partial<Kpi> & Pick<Kpi, 'metric'>): Kpi => ({
  id: some.metric,
  name: some.metric,
  dimension: 'Test',
  weight: 100,
  target: { kind: 'fixed', value: 100 },
  floorPercent: 60,
  direction: 'up',
  ...some,
})

export const templateOf = (
  kpis: readonly Kpi[],
  some: Partial<ScorecardTemplateFields> = {},
): ScorecardTemplateFields => ({ ...DEFAULT_TEMPLATE, floorPenalty: 0, kpis: [...kpis], ...some })

type DealFact = ScorecardFacts['deals'][number]

export const dealFact = (some: Partial<DealFact>): DealFact => ({
  name: 'A deal',
  stage: 'proposal',
  minor: 100_000,
  closeOn: '2026-11-15',
  role: 'sourced',
  shareBp: 10_000,
  probability: 50,
  ...some,
})
