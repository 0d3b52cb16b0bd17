import { z } from 'zod'
import { MOTIONS } from '../deal/schema.ts'
import { richText } from '../fields/richText.ts'
import {
  calendarDateField,
  idField,
  longText,
  optionalText,
  quarterField,
  rowFields,
  shortText,
} from '../fields/schema.ts'
import { personRef, SIDES } from '../fields/side.ts'
import { PLAN_SECTIONS } from './schema.ts'

/** What a goal or KPI is counted in. Money: minor units of the plan's currency; percent: hundredths of a percent. */
export const GOAL_UNITS = ['money', 'count', 'percent'] as const
export type GoalUnit = (typeof GOAL_UNITS)[number]

/** Metrics a goal's actuals are read from the store for, by quarter; any other goal has its actuals entered. */
export const GOAL_METRICS = ['revenue', 'wonDeals', 'registrations', 'pipeline', 'certificates'] as const
export type GoalMetric = (typeof GOAL_METRICS)[number]

export const GOAL_SIDES = [...SIDES, 'joint'] as const
export type GoalSide = (typeof GOAL_SIDES)[number]

export const SWOT = ['strength', 'weakness', 'opportunity', 'threat'] as const
export type Swot = (typeof SWOT)[number]

/** How often something of the rhythm comes round. */
export const RHYTHMS = ['once', 'week', 'twoWeeks', 'month', 'quarter'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const DELIVERY_KINDS = ['model', 'sla', 'integration', 'coInnovation', 'support'] as const

const wholeNumber = z.number({ error: 'A number, please.' }).int()
const amount = wholeNumber.min(0, 'Not below zero.').max(Number.MAX_SAFE_INTEGER)
const level = wholeNumber.min(1, 'From 1 to 5.').max(5, 'From 1 to 5.')

const quarterFigures = z
  .array(z.object({ quarter: quarterField, target: wholeNumber.optional(), actual: wholeNumber.optional() }))
  .max(20)
  .default([])

/** The fields of each kind of part, without what every part has. */
export const PART_FIELDS = {
  /** Prose of a section; one per section. */
  text: z.object({ section: z.enum(PLAN_SECTIONS), doc: richText }),
  swot: z.object({ quadrant: z.enum(SWOT), text: shortText }),
  goal: z.object({
    side: z.enum(GOAL_SIDES),
    title: shortText,
    /** What exactly is meant, and why it can be reached. */
    detail: longText,
    /** Read from the store; without it actuals are entered. */
    metric: z.enum(GOAL_METRICS).optional(),
    unit: z.enum(GOAL_UNITS).default('count'),
    /** Share of the plan's score; those of all goals add up to 100. */
    weight: wholeNumber.min(0).max(100).default(0),
    quarters: quarterFigures,
    owner: personRef.optional(),
    /** The goal of the strategy it serves, by its key there. */
    strategyGoal: optionalText,
  }),
  forecast: z.object({
    quarter: quarterField,
    productId: idField('product').optional(),
    customerId: idField('customer').optional(),
    region: optionalText,
    worst: amount.default(0),
    likely: amount.default(0),
    best: amount.default(0),
  }),
  account: z.object({
    /** Of the book, or by name alone. */
    customerId: idField('customer').optional(),
    name: shortText,
    ownedBy: z.enum([...SIDES, 'both']).default('both'),
    ourOwner: optionalText,
    theirOwner: optionalText,
    /** What is known of both sides' dealings there. */
    overlap: longText,
    rule: longText,
  }),
  motion: z.object({
    motion: z.enum(MOTIONS),
    trigger: optionalText,
    ourRole: optionalText,
    theirRole: optionalText,
    registrationRule: longText,
  }),
  campaign: z.object({
    title: shortText,
    from: calendarDateField.optional(),
    to: calendarDateField.optional(),
    ours: amount.default(0),
    theirs: amount.default(0),
    /** Verbatim, as the fund has it. */
    terms: longText,
    proof: optionalText,
    claimBy: calendarDateField.optional(),
    expectedPipeline: amount.default(0),
  }),
  enablement: z.object({
    person: personRef,
    certificate: shortText,
    byOn: calendarDateField.optional(),
    doneOn: calendarDateField.optional(),
  }),
  resource: z.object({
    person: personRef,
    role: optionalText,
    /** Tenths of a day. */
    dayTenths: amount.default(0),
    budget: amount.default(0),
  }),
  delivery: z.object({
    what: z.enum(DELIVERY_KINDS),
    title: shortText,
    detail: longText,
    owner: personRef.optional(),
  }),
  risk: z.object({
    title: shortText,
    likelihood: level.default(3),
    impact: level.default(3),
    owner: personRef.optional(),
    mitigation: longText,
    escalation: optionalText,
  }),
  kpi: z.object({
    title: shortText,
    metric: z.enum(GOAL_METRICS).optional(),
    unit: z.enum(GOAL_UNITS).default('count'),
    target: wholeNumber.optional(),
    floor: wholeNumber.optional(),
    note: optionalText,
  }),
  meeting: z.object({
    title: shortText,
    every: z.enum(RHYTHMS).default('once'),
    /** The first time. */
    on: calendarDateField,
    /** `14:30`, the time of the place. */
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 14:30.')
      .optional(),
    minutes: wholeNumber.min(5).max(1_440).default(60),
    isQbr: z.boolean().default(false),
  }),
} as const

export type PartKind = keyof typeof PART_FIELDS
export const PART_KINDS = Object.keys(PART_FIELDS) as PartKind[]
export type PartFields<K extends PartKind = PartKind> = z.infer<(typeof PART_FIELDS)[K]>

const everyPart = {
  id: idField('planPart'),
  planId: idField('plan'),
  /** Where it stands among those of its kind, ascending; between two there is room for another. */
  order: z.number(),
  ...rowFields,
}

/** One statement of a plan: a text, a goal, a risk … */
export const planPart = z.discriminatedUnion('kind', [
  PART_FIELDS.text.extend({ kind: z.literal('text'), ...everyPart }),
  PART_FIELDS.swot.extend({ kind: z.literal('swot'), ...everyPart }),
  PART_FIELDS.goal.extend({ kind: z.literal('goal'), ...everyPart }),
  PART_FIELDS.forecast.extend({ kind: z.literal('forecast'), ...everyPart }),
  PART_FIELDS.account.extend({ kind: z.literal('account'), ...everyPart }),
  PART_FIELDS.motion.extend({ kind: z.literal('motion'), ...everyPart }),
  PART_FIELDS.campaign.extend({ kind: z.literal('campaign'), ...everyPart }),
  PART_FIELDS.enablement.extend({ kind: z.literal('enablement'), ...everyPart }),
  PART_FIELDS.resource.extend({ kind: z.literal('resource'), ...everyPart }),
  PART_FIELDS.delivery.extend({ kind: z.literal('delivery'), ...everyPart }),
  PART_FIELDS.risk.extend({ kind: z.literal('risk'), ...everyPart }),
  PART_FIELDS.kpi.extend({ kind: z.literal('kpi'), ...everyPart }),
  PART_FIELDS.meeting.extend({ kind: z.literal('meeting'), ...everyPart }),
])
export type PlanPart = z.infer<typeof planPart>
export type PartOf<K extends PartKind> = Extract<PlanPart, { kind: K }>

export const partsOfKind = <K extends PartKind>(parts: readonly PlanPart[], kind: K): readonly PartOf<K>[] =>
  parts
    .filter((one): one is PartOf<K> => one.kind === kind)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
