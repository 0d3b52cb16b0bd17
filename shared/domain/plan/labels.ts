import type { Side } from '../fields/side.ts'
import type { GoalMetric, GoalUnit, PartFields, Rhythm, Swot } from './partSchema.ts'
import type { PlanRole } from './schema.ts'

export const SWOT_LABELS: Readonly<Record<Swot, string>> = {
  strength: 'Strengths',
  weakness: 'Weaknesses',
  opportunity: 'Opportunities',
  threat: 'Threats',
}

export const RHYTHM_LABELS: Readonly<Record<Rhythm, string>> = {
  once: 'Once',
  week: 'Every week',
  twoWeeks: 'Every two weeks',
  month: 'Every month',
  quarter: 'Every quarter',
}

export const DELIVERY_LABELS: Readonly<Record<PartFields<'delivery'>['what'], string>> = {
  model: 'Delivery model',
  sla: 'Service level',
  integration: 'Integration',
  coInnovation: 'Co-innovation',
  support: 'Support',
}

export const PLAN_ROLE_LABELS: Readonly<Record<PlanRole, string>> = {
  owner: 'Owner',
  sponsor: 'Executive sponsor',
  member: 'Member',
}

export const GOAL_METRIC_LABELS: Readonly<Record<GoalMetric, string>> = {
  revenue: 'Sourced revenue',
  wonDeals: 'Deals won',
  registrations: 'Registrations approved',
  pipeline: 'Open pipeline',
  certificates: 'Certificates',
}

export const GOAL_UNIT_LABELS: Readonly<Record<GoalUnit, string>> = {
  money: 'Money',
  count: 'Number',
  percent: 'Percent',
}

/** Whose it is: `Us`, the partner's name, or both. */
export const sideInWords = (side: Side | 'joint' | 'both', partner: string): string =>
  side === 'ours' ? 'Us' : side === 'theirs' ? partner : 'Both'
