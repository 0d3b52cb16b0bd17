import type { FactsView } from './factsView.ts'
import { approvalHours, approvalRate, evidencedShare } from './measureChannel.ts'
import { keptRateOurs, keptRateTheirs } from './measureCommitments.ts'
import { activeCustomers, customersKept } from './measureCustomers.ts'
import { pipelineCoverage, winRate } from './measureDeals.ts'
import type { Measured } from './measured.ts'
import { ordersPlaced, revenueGrowth, sourcedRevenue } from './measureRevenue.ts'
import type { MetricId } from './schema.ts'
import type { Window } from './window.ts'

/** Money is minor units of the facts' currency; percent is 0 to 100; a ratio is shown as `2.1×`. */
export type MetricUnit = 'money' | 'percent' | 'ratio' | 'count' | 'hours'

/** A KPI's definition as it is printed beside its figure. */
export interface MetricDefinition {
  readonly id: MetricId
  readonly name: string
  readonly unit: MetricUnit
  readonly formula: string
  readonly window: string
  /** Which rows it reads. */
  readonly source: string
  /** Where the formula comes from. */
  readonly reference: string
  /** False for what cannot be told about a past quarter from today's rows. */
  readonly rewinds: boolean
  /** Which way is better where it is not up. */
  readonly direction?: 'down'
  /** Rows beyond revenue, deals and targets that have to be gathered for it. */
  readonly reads?: 'registrations' | 'credits' | 'commitments'
  measure(view: FactsView, window: Window): Measured
}

const KEPT_FORMULA =
  'Kept ÷ (kept + done late + broken + overdue) × 100, by count. Kept: done on or before the day agreed last.'
const KEPT_WINDOW =
  "Promises decided in the twelve months up to the quarter's end or the data-as-of day: done in time, given up, or missed."

export const METRICS: Readonly<Record<MetricId, MetricDefinition>> = {
  sourcedRevenue: {
    id: 'sourcedRevenue',
    name: 'Sourced revenue',
    unit: 'money',
    formula: 'Sum of revenue lines that the partner sourced; credits are taken off.',
    window: 'The quarter; while it runs, up to the data-as-of day.',
    source: 'Revenue lines with role sourced. Influenced and delivered revenue is shown apart.',
    reference: 'Partner-sourced revenue: pedowitzgroup.com, innovation-park.eu',
    rewinds: true,
    measure: sourcedRevenue,
  },
  revenueGrowth: {
    id: 'revenueGrowth',
    name: 'Revenue growth',
    unit: 'percent',
    formula: '(Sourced revenue − the same months a year before) ÷ the same months a year before × 100.',
    window: 'The quarter against the same quarter a year before; while it runs, its completed months only.',
    source: 'Revenue lines with role sourced.',
    reference: "Tandem's own: year-on-year change",
    rewinds: true,
    measure: revenueGrowth,
  },
  pipelineCoverage: {
    id: 'pipelineCoverage',
    name: 'Pipeline coverage',
    unit: 'ratio',
    formula:
      "Open pipeline with close date in the quarter to cover, at the partner's share, unweighted ÷ what is left of that quarter's target.",
    window:
      'The quarter itself while it runs, afterwards the next quarter; from the data-as-of day to its end.',
    source: 'Open deals the partner sourced, and its target rows. Deals past their close date do not count.',
    reference: 'Pipeline coverage: metrickittools.com, winsabove.com',
    rewinds: false,
    measure: pipelineCoverage,
  },
  winRate: {
    id: 'winRate',
    name: 'Win rate',
    unit: 'percent',
    formula: 'Won ÷ (won + lost) × 100, by count.',
    window: "Deals closed in the twelve months up to the quarter's end or the data-as-of day.",
    source: 'Won and lost deals the partner sourced or influenced.',
    reference: 'Win rate: metrickittools.com, mentorgroup.com',
    rewinds: true,
    measure: winRate,
  },
  customersKept: {
    id: 'customersKept',
    name: 'Customers kept',
    unit: 'percent',
    formula:
      "For each customer of the year before the smaller of this year's and that year's revenue; their sum ÷ that year's revenue × 100.",
    window: "The twelve months up to the quarter's end or the data-as-of day, against the twelve before.",
    source: 'Revenue lines of any role that name a customer.',
    reference: "Tandem's own: gross revenue retention",
    rewinds: true,
    measure: customersKept,
  },
  activeCustomers: {
    id: 'activeCustomers',
    name: 'Active customers',
    unit: 'count',
    formula: 'Customers whose revenue lines add up to more than zero.',
    window: "The twelve months up to the quarter's end or the data-as-of day.",
    source: 'Revenue lines of any role that name a customer.',
    reference: "Tandem's own: count",
    rewinds: true,
    measure: activeCustomers,
  },
  ordersPlaced: {
    id: 'ordersPlaced',
    name: 'Orders placed',
    unit: 'count',
    formula: 'Distinct order numbers.',
    window: 'The quarter; while it runs, up to the data-as-of day.',
    source: 'Revenue lines of any role that name an order.',
    reference: "Tandem's own: count",
    rewinds: true,
    measure: ordersPlaced,
  },
  approvalRate: {
    id: 'approvalRate',
    name: 'Registration approval rate',
    unit: 'percent',
    formula:
      'Approved ÷ (approved + rejected) × 100, by decision. What still waits is in neither; it stands beside the sources.',
    window: 'Decisions of the quarter; while it runs, up to the data-as-of day.',
    source: 'Deal registrations of the partner, by their log.',
    reference: 'Registration approval rate, over decided instead of submitted: field convention',
    rewinds: true,
    reads: 'registrations',
    measure: approvalRate,
  },
  approvalHours: {
    id: 'approvalHours',
    name: 'Time to approval',
    unit: 'hours',
    formula: 'Median of the hours from submission to approval, nights and weekends included.',
    window: 'Approvals of the quarter; while it runs, up to the data-as-of day.',
    source: 'Deal registrations of the partner, by their log.',
    reference: 'Time to approval, median hours: field convention',
    rewinds: true,
    direction: 'down',
    reads: 'registrations',
    measure: approvalHours,
  },
  evidencedShare: {
    id: 'evidencedShare',
    name: 'Sourced with evidence',
    unit: 'percent',
    formula:
      'Its part of won deals that an approved registration or a referral dated before the deal shows ÷ its part of all won deals it is named on as sourced × 100.',
    window: "Deals won in the twelve months up to the quarter's end or the data-as-of day.",
    source: 'Won deals with their credit: registrations, referrals, and what was locked.',
    reference:
      'Partner-sourced revenue, evidenced by registration or referral: pedowitzgroup.com, innovation-park.eu',
    rewinds: true,
    reads: 'credits',
    measure: evidencedShare,
  },
  keptRateTheirs: {
    id: 'keptRateTheirs',
    name: 'Promises kept by the partner',
    unit: 'percent',
    formula: KEPT_FORMULA,
    window: KEPT_WINDOW,
    source: 'Tasks the partner promised, from plans, sessions and the timeline.',
    reference: "Tandem's own: commitments kept by the day agreed last",
    rewinds: true,
    reads: 'commitments',
    measure: keptRateTheirs,
  },
  keptRateOurs: {
    id: 'keptRateOurs',
    name: 'Promises kept by us',
    unit: 'percent',
    formula: KEPT_FORMULA,
    window: KEPT_WINDOW,
    source: 'Tasks we promised the partner, from plans, sessions and the timeline.',
    reference: "Tandem's own: commitments kept by the day agreed last",
    rewinds: true,
    reads: 'commitments',
    measure: keptRateOurs,
  },
}
