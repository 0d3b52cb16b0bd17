import { z } from 'zod'
import {
  calendarDateField,
  currencyField,
  idField,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'
import { personRef } from '../fields/side.ts'

/** The 16 sections of a joint business plan, in their order (field guide 4a). */
export const PLAN_SECTIONS = [
  'cover',
  'thesis',
  'profile',
  'proposition',
  'goals',
  'forecast',
  'accounts',
  'motions',
  'marketing',
  'enablement',
  'resources',
  'delivery',
  'actions',
  'risks',
  'rhythm',
  'approval',
] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]

export const PLAN_SECTION_LABELS: Readonly<Record<PlanSection, string>> = {
  cover: 'Cover and control',
  thesis: 'Thesis',
  profile: 'Partner and market',
  proposition: 'Joint value proposition',
  goals: 'Goals',
  forecast: 'Forecast',
  accounts: 'Target accounts',
  motions: 'Motions',
  marketing: 'Marketing and funding',
  enablement: 'Enablement',
  resources: 'Resources',
  delivery: 'Delivery and support',
  actions: 'Action plan',
  risks: 'Risks',
  rhythm: 'KPIs and rhythm',
  approval: 'Approval',
}

/**
 * draft → inReview → locked → signed. A version is superseded once a later one is signed by both sides; a plan when
 * somebody says that another took its place.
 */
export const PLAN_STATUSES = ['draft', 'inReview', 'locked', 'signed', 'superseded'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

export const PLAN_STATUS_LABELS: Readonly<Record<PlanStatus, string>> = {
  draft: 'Draft',
  inReview: 'In review',
  locked: 'Locked',
  signed: 'Signed',
  superseded: 'Superseded',
}

/** What somebody is to the plan. Four sponsors and owners are usual, one of each per side. */
const PLAN_ROLES = ['owner', 'sponsor', 'member'] as const
export type PlanRole = (typeof PLAN_ROLES)[number]

const planPerson = z.object({ role: z.enum(PLAN_ROLES), person: personRef, title: optionalText })
export type PlanPerson = z.infer<typeof planPerson>

/** Cover and control of a plan; its sections are `planParts`, its actions tasks that name it. */
export const planFields = z.object({
  name: shortText,
  partnerId: idField('partner'),
  /** First and last day the plan is for. */
  from: calendarDateField,
  to: calendarDateField,
  /** Money of the plan is in it. */
  currency: currencyField,
  confidentiality: optionalText,
  people: z.array(planPerson).max(60).default([]),
  /** The template it began from, by key. */
  template: optionalText,
  /** The plan it was rolled forward from. */
  clonedFrom: idField('plan').optional(),
  /** The version of the strategy its goals link up to. */
  strategyId: idField('strategy').optional(),
})
export type PlanFields = z.infer<typeof planFields>

export const plan = planFields.extend({
  id: idField('plan'),
  /** Changed by the steps of a plan alone. */
  status: z.enum(PLAN_STATUSES).default('draft'),
  /** Counts what was locked: the version in work. */
  version: z.number().int().positive().default(1),
  /** While locked or signed: the frozen version. */
  versionId: idField('planVersion').optional(),
  ...rowFields,
})
export type Plan = z.infer<typeof plan>

/** Whether its parts may be changed: a locked plan changes by a new version only. */
export const isOpenPlan = ({ status }: Pick<Plan, 'status'>): boolean =>
  status === 'draft' || status === 'inReview'
