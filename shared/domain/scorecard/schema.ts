import { z } from 'zod'
import { PARTNER_ROLES } from '../deal/schema.ts'
import {
  calendarDateField,
  currencyField,
  idField,
  instantField,
  longText,
  optionalText,
  quarterField,
  rowFields,
  shortText,
} from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'
import { PARTNER_TYPES } from '../partner/schema.ts'

/** KPIs Tandem can compute from the store today; each has its definition in `metrics.ts`. */
export const METRIC_IDS = [
  'sourcedRevenue',
  'revenueGrowth',
  'pipelineCoverage',
  'winRate',
  'customersKept',
  'activeCustomers',
  'ordersPlaced',
  'approvalRate',
  'approvalHours',
  'evidencedShare',
  'keptRateTheirs',
  'keptRateOurs',
] as const
export type MetricId = (typeof METRIC_IDS)[number]

/**
 * Where a KPI's target comes from: a fixed figure in the metric's unit, the partner's own target rows,
 * or last year's same window plus growth (used when a partner has no target row, and said so).
 */
export const kpiTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), value: z.number() }),
  z.object({
    kind: z.literal('rows'),
    fallbackGrowthPercent: z.number().min(-100).max(1000).optional(),
  }),
])

export const kpi = z.object({
  id: z.string().min(1).max(60),
  metric: z.enum(METRIC_IDS),
  name: shortText,
  dimension: shortText,
  /** Share of the score, 0 to 100; weights of a template add up to 100. */
  weight: z.number().min(0).max(100),
  target: kpiTarget,
  /** Floor as percent of target: under it the KPI is red. */
  floorPercent: z.number().min(0).max(100),
  direction: z.enum(['up', 'down']).default('up'),
})
export type Kpi = z.infer<typeof kpi>

export const scorecardTemplateFields = z.object({
  name: shortText,
  /** Partner types it is for; empty: all. */
  partnerTypes: z.array(z.enum(PARTNER_TYPES)).default([]),
  kpis: z.array(kpi).min(1).max(30),
  /** Points taken off the score per KPI below its floor. */
  floorPenalty: z.number().min(0).max(50).default(0),
  /** Score from which a partner is healthy, and under which at risk. */
  bands: z.object({ healthy: z.number(), watch: z.number() }).default({ healthy: 75, watch: 50 }),
})
export type ScorecardTemplateFields = z.infer<typeof scorecardTemplateFields>

export const scorecardTemplate = scorecardTemplateFields.extend({
  id: idField('template'),
  ...rowFields,
})
export type ScorecardTemplate = z.infer<typeof scorecardTemplate>

/** An exchange rate that was used, kept with what it produced. */
const usedRate = z.object({
  date: calendarDateField,
  from: currencyField,
  to: currencyField,
  rate: z.string(),
})

/**
 * Everything a scorecard is computed from, small enough to keep: amounts are minor units of `currency`.
 * Computing from equal facts and an equal template gives an equal scorecard, always.
 */
export const scorecardFacts = z.object({
  partner: z.object({
    id: idField('partner'),
    name: z.string(),
    types: z.array(z.enum(PARTNER_TYPES)),
    tier: z.string().optional(),
    country: z.string().optional(),
    city: z.string().optional(),
    owner: z.string().optional(),
    externalKey: z.string().optional(),
  }),
  period: quarterField,
  /** Data up to and including this day counts. */
  asOf: calendarDateField,
  currency: currencyField,
  /** Revenue per month and role; 36 months up to the end of the period, empty months left out. */
  revenueByMonth: z.array(
    z.object({
      month: z.string(),
      role: z.enum(PARTNER_ROLES),
      minor: z.number().int(),
      lines: z.number().int(),
    }),
  ),
  /** Sourced revenue after the period up to `asOf`; it comes off the next quarter's target. */
  bookedAheadMinor: z.number().int().optional(),
  /** Distinct orders in the period. */
  orders: z.number().int(),
  /** Revenue per customer: this trailing year and the one before; lines without a customer are left out. */
  customers: z.array(
    z.object({
      key: z.string(),
      minor: z.number().int(),
      priorMinor: z.number().int(),
    }),
  ),
  /** Revenue lines of the trailing year that name no customer. */
  linesWithoutCustomer: z.number().int().optional(),
  /**
   * Quarters before the period, oldest first: what months alone cannot tell. Customers active in the
   * year up to the quarter's end, their revenue a year earlier, and the part of it they kept.
   */
  history: z
    .array(
      z.object({
        quarter: quarterField,
        orders: z.number().int().optional(),
        activeCustomers: z.number().int().optional(),
        priorMinor: z.number().int().optional(),
        keptMinor: z.number().int().optional(),
      }),
    )
    .optional(),
  /** Deals of the partner that matter for the windows. `minor` is the whole deal, before the share. */
  deals: z.array(
    z.object({
      name: z.string(),
      stage: z.string(),
      minor: z.number().int().optional(),
      closeOn: calendarDateField.optional(),
      role: z.enum(PARTNER_ROLES),
      shareBp: z.number().int(),
      probability: z.number(),
    }),
  ),
  /** Target rows that overlap the last 36 months or the quarter after the period. */
  targets: z.array(
    z.object({
      from: calendarDateField,
      to: calendarDateField,
      minor: z.number().int(),
    }),
  ),
  /** Registrations decided in the last 36 months and those waiting now; only where a KPI reads them. */
  registrations: z
    .object({
      decided: z.array(
        z.object({
          on: calendarDateField,
          approved: z.boolean(),
          /** Tenths of an hour since it was submitted. */
          tenths: z.number().int().optional(),
        }),
      ),
      pending: z.number().int(),
    })
    .optional(),
  /** Won deals the partner is named on as sourced, its part of each; only where a KPI reads them. */
  credits: z
    .array(z.object({ closeOn: calendarDateField, minor: z.number().int(), evidenced: z.boolean() }))
    .optional(),
  /** Promises of both sides decided in the last 36 months, in days; only where a KPI reads them. */
  commitments: z
    .array(
      z.object({
        side: z.enum(SIDES),
        title: z.string(),
        dueOn: calendarDateField.optional(),
        doneOn: calendarDateField.optional(),
        brokenOn: calendarDateField.optional(),
        moves: z.array(z.object({ dueOn: calendarDateField.optional(), on: calendarDateField })),
      }),
    )
    .optional(),
  /** Rates used to bring other currencies to `currency`. */
  rates: z.array(usedRate),
  /** Amounts that could not be converted (no rate on or before their date): left out, and said so. */
  unconverted: z.array(
    z.object({
      currency: currencyField,
      minor: z.number().int(),
      lines: z.number().int(),
      what: z.enum(['revenue', 'deals', 'targets']).optional(),
    }),
  ),
  sources: z.array(z.string()),
})
export type ScorecardFacts = z.infer<typeof scorecardFacts>

/** A scorecard as it was issued: frozen facts, frozen template, and the SHA-256 of both. */
export const issuedScorecard = z.object({
  id: idField('scorecard'),
  partnerId: idField('partner'),
  period: quarterField,
  version: z.number().int().positive(),
  issuedAt: instantField,
  issuedBy: z.string(),
  facts: scorecardFacts,
  template: scorecardTemplateFields,
  comment: longText,
  paper: z.enum(['A4', 'Letter']).default('A4'),
  locale: optionalText,
  /** SHA-256, hex, of the canonical JSON of facts, template, comment, period, version and paper. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  ...rowFields,
})
export type IssuedScorecard = z.infer<typeof issuedScorecard>
