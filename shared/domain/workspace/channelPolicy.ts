import { z } from 'zod'
import { isTimeOfDay } from '../../lib/localTime.ts'
import { DEFAULT_STAGE_CATEGORY } from '../deal/category.ts'
import { FORECAST_CATEGORIES } from '../deal/schema.ts'
import { calendarDateField, shortText, textList } from '../fields/schema.ts'
import { leadPolicy } from '../lead/policy.ts'

const days = (by: number) => z.number().int('Whole days, please.').min(0).max(3650).default(by)
const hours = (by: number) => z.number().int('Whole hours, please.').min(1).max(2000).default(by)

/** When people work in a region: clocks in business time run only then. */
export const businessCalendar = z.object({
  /** The territory it is for. */
  region: shortText,
  /** IANA name, like Asia/Kolkata. */
  timeZone: z.string().min(1).max(100),
  /** ISO weekdays, Monday is 1. */
  workdays: z
    .array(z.number().int().min(1).max(7))
    .min(1, 'Choose at least one workday.')
    .max(7)
    .default([1, 2, 3, 4, 5]),
  opensAt: z.string().refine(isTimeOfDay, 'A time looks like 09:00.').default('09:00'),
  closesAt: z
    .string()
    .refine(time => time === '24:00' || isTimeOfDay(time), 'A time looks like 17:00.')
    .default('17:00'),
  holidays: z
    .array(z.object({ on: calendarDateField, name: z.string().max(200).default('') }))
    .max(1000)
    .default([]),
})
export type BusinessCalendar = z.infer<typeof businessCalendar>

/** Somebody of the own side who approves or adjudicates, and what their quota is made of. */
export const teamMember = z.object({
  name: shortText,
  canApprove: z.boolean().default(true),
  canAdjudicate: z.boolean().default(false),
  /** Territories whose revenue counts for their quota; a conflict there is not theirs to settle. */
  quotaTerritories: textList,
  /** Partners (ids) whose revenue counts for their quota. */
  quotaPartnerIds: textList,
})
export type TeamMember = z.infer<typeof teamMember>

/**
 * Conventions of deal registration and credit as settings. The defaults are those of field guide 1b and 3
 * (graded C: seen in practice, no standard).
 */
export const channelPolicy = z.object({
  /** Business hours from submission to a decision; seen: 24 to 48. Counted in working time. */
  approvalHours: hours(16),
  /** Calendar days a registration is protected after its approval; 90 is commonest. */
  protectionDays: days(90),
  extensionDays: days(30),
  maxExtensions: z.number().int().min(0).max(20).default(1),
  /** An extension needs activity logged within so many days; 0: it needs none. */
  extensionActivityDays: days(30),
  /** Business hours from finding a conflict to its decision. */
  disputeHours: hours(16),
  /** Nobody approves what counts for their own quota. */
  neutralApprover: z.boolean().default(true),
  /** Days after a deal's creation when its credits are locked. */
  attributionLockDays: days(14),
  /** Days before a deal closes within which an event counts as influence. */
  influenceWindowDays: days(180),
  /** Rivals older than so many days are no conflict. */
  conflictWindowDays: days(365),
  /** Days before the end of protection when a registration is brought up. */
  expiryReminderDays: z.array(z.number().int().min(0).max(365)).max(10).default([30, 14, 7]),
  /** Business hours a partner has to answer the offer of a lead. */
  leadAnswerHours: hours(16),
  /** How leads are scored and shared out. */
  leads: leadPolicy.prefault({}),
  /** Days in one stage after which a deal counts as ageing. */
  ageingDays: days(60),
  /** Forecast category of an open deal without one of its own, by stage (no standard: a convention). */
  stageCategory: z
    .object({
      prospecting: z.enum(FORECAST_CATEGORIES).default(DEFAULT_STAGE_CATEGORY.prospecting),
      qualified: z.enum(FORECAST_CATEGORIES).default(DEFAULT_STAGE_CATEGORY.qualified),
      proposal: z.enum(FORECAST_CATEGORIES).default(DEFAULT_STAGE_CATEGORY.proposal),
      negotiation: z.enum(FORECAST_CATEGORIES).default(DEFAULT_STAGE_CATEGORY.negotiation),
    })
    .prefault({}),
  /** Closed deals through a stage before its own history is used instead of the set probability. */
  stageHistoryFloor: z.number().int().min(1).max(10_000).default(30),
  /** Percent of steps done by rule that is aimed at. */
  automationTarget: z.number().min(0).max(100).default(70),
  calendars: z.array(businessCalendar).max(100).default([]),
  team: z.array(teamMember).max(200).default([]),
})
export type ChannelPolicy = z.infer<typeof channelPolicy>

/** The policy of a workspace; what it does not say is as the conventions are. */
export const policyOf = ({ policy }: { readonly policy?: unknown }): ChannelPolicy =>
  channelPolicy.parse(policy ?? {})
