import { DEAL_STAGES, PARTNER_ROLES } from '@shared/domain/deal/schema.ts'
import {
  type Kpi,
  METRIC_IDS,
  type ScorecardFacts,
  type ScorecardTemplateFields,
} from '@shared/domain/scorecard/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { monthsEndingAt, quartersEndingAt } from '@shared/lib/period.ts'
import fc from 'fast-check'

const PERIOD = '2026-Q3'
const MONTHS = monthsEndingAt('2026-09-30', 36)

/** Small amounts make exact halves and zero denominators likely; large ones leave the floats. */
const minor = fc.oneof(
  fc.integer({ min: -50, max: 200 }),
  fc.integer({ min: 0, max: 400_000_000_00 }),
  fc.constantFrom(0, 1, 1_000, 2_000),
)
const positive = minor.map(Math.abs)
const day = fc.integer({ min: 0, max: 1_500 }).map(days => addDays('2023-06-01', days))

const revenueByMonth = fc.uniqueArray(
  fc.record({
    month: fc.constantFrom(...MONTHS),
    role: fc.constantFrom(...PARTNER_ROLES),
    minor,
    lines: fc.integer({ min: 1, max: 5 }),
  }),
  { selector: ({ month, role }) => `${month} ${role}`, maxLength: 60 },
)

const deals = fc.array(
  fc.record(
    {
      name: fc.constantFrom('Kiel', 'Hafen Logistik', '北光'),
      stage: fc.constantFrom(...DEAL_STAGES),
      minor: positive,
      closeOn: day,
      role: fc.constantFrom(...PARTNER_ROLES),
      shareBp: fc.integer({ min: 0, max: 10_000 }),
      probability: fc.integer({ min: 0, max: 100 }),
    },
    { requiredKeys: ['name', 'stage', 'role', 'shareBp', 'probability'] },
  ),
  { maxLength: 12 },
)

const targets = fc.array(
  fc
    .tuple(day, fc.integer({ min: 0, max: 400 }), positive)
    .map(([from, days, amount]) => ({ from, to: addDays(from, days), minor: amount })),
  { maxLength: 6 },
)

const history = fc
  .array(
    fc.record(
      {
        orders: fc.nat(9),
        activeCustomers: fc.nat(9),
        priorMinor: positive,
        keptMinor: positive,
      },
      { requiredKeys: [] },
    ),
    { minLength: 11, maxLength: 11 },
  )
  .map(entries => quartersEndingAt('2026-Q2', 11).map((quarter, i) => ({ quarter, ...entries[i] })))

const registrations = fc.record({
  decided: fc.array(
    fc.record(
      { on: day, approved: fc.boolean(), tenths: fc.integer({ min: 0, max: 5_000 }) },
      { requiredKeys: ['on', 'approved'] },
    ),
    { maxLength: 12 },
  ),
  pending: fc.nat(5),
})

const credits = fc.array(fc.record({ closeOn: day, minor: positive, evidenced: fc.boolean() }), {
  maxLength: 12,
})

const commitments = fc.array(
  fc
    .record(
      { side: fc.constantFrom('ours' as const, 'theirs' as const), dueOn: day, doneOn: day, brokenOn: day },
      { requiredKeys: ['side'] },
    )
    .map(each => ({ ...each, title: 'Promise', moves: [] })),
  { maxLength: 12 },
)

export const facts: fc.Arbitrary<ScorecardFacts> = fc.record(
  {
    partner: fc.constant({ id: 'partner:1' as const, name: 'Nordlicht', types: [] }),
    period: fc.constant(PERIOD as '2026-Q3'),
    asOf: fc.constantFrom('2026-07-15', '2026-08-31', '2026-09-30', '2026-10-01', '2026-12-31', '2027-02-01'),
    currency: fc.constant('EUR'),
    revenueByMonth,
    bookedAheadMinor: positive,
    orders: fc.nat(9),
    customers: fc.array(fc.record({ key: fc.uuid(), minor, priorMinor: minor }), { maxLength: 5 }),
    linesWithoutCustomer: fc.nat(3),
    history,
    deals,
    targets,
    registrations,
    credits,
    commitments,
    rates: fc.constant([]),
    unconverted: fc.constant([]),
    sources: fc.constant([]),
  },
  {
    requiredKeys: [
      'partner',
      'period',
      'asOf',
      'currency',
      'revenueByMonth',
      'orders',
      'customers',
      'deals',
      'targets',
      'rates',
      'unconverted',
      'sources',
    ],
  },
)

const target: fc.Arbitrary<Kpi['target']> = fc.oneof(
  fc.record({
    kind: fc.constant('fixed' as const),
    value: fc.oneof(fc.constantFrom(0, 0.5, 1, 3, 10, 33.3, 100), fc.integer({ min: -100, max: 1_000_000 })),
  }),
  fc.record(
    { kind: fc.constant('rows' as const), fallbackGrowthPercent: fc.constantFrom(-100, -5.5, 0, 10, 12.25) },
    { requiredKeys: ['kind'] },
  ),
)

export const kpi: fc.Arbitrary<Kpi> = fc.record({
  id: fc.uuid(),
  metric: fc.constantFrom(...METRIC_IDS),
  name: fc.constant('A KPI'),
  dimension: fc.constant('Any'),
  weight: fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 10_000 }).map(h => h / 100),
  ),
  target,
  floorPercent: fc.constantFrom(0, 50, 59.9, 70, 99.95, 100),
  direction: fc.constantFrom('up', 'down'),
})

export const template: fc.Arbitrary<ScorecardTemplateFields> = fc.record({
  name: fc.constant('Any'),
  partnerTypes: fc.constant([]),
  kpis: fc.array(kpi, { minLength: 1, maxLength: 8 }),
  floorPenalty: fc.constantFrom(0, 3, 6.5, 50),
  bands: fc.constant({ healthy: 75, watch: 50 }),
})
