import type { Lead } from '../lead/schema.ts'
import { isOpenPlan, type Plan } from '../plan/schema.ts'
import { isEditable } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { TableName, TableRow } from '../tables.ts'

/** Records of what happened: each is written by what did it, none is a text to be put back. */
const TOLD: ReadonlySet<TableName> = new Set([
  'conflicts',
  'attributions',
  'processSteps',
  'ruleRuns',
  'pipelineSnapshots',
  'planVersions',
  'packs',
  'packAnswers',
])

/** Fields that say what happened to a lead: only its offers, their answers and its end change them. */
const LEAD_STORY: ReadonlySet<string> = new Set([
  'state',
  'offers',
  'partnerId',
  'dealId',
  'closedReason',
  'settledAt',
] satisfies (keyof Lead)[])

/** Fields that say how far a plan came: only its steps change them. */
const PLAN_STORY: ReadonlySet<string> = new Set(['status', 'version', 'versionId'] satisfies (keyof Plan)[])

/** Fields that say what happened to a registration: only its steps change them. */
const STORY: ReadonlySet<string> = new Set([
  'state',
  'steps',
  'submittedAt',
  'approvers',
  'protectedFrom',
  'protectedUntil',
  'dealId',
  'leadId',
  'copyOf',
] satisfies (keyof Registration)[])

/**
 * Whether an old value of a field may be laid over what a record is now. Not where it would undo what happened:
 * the state of a registration or lead is changed by its steps alone, and what was handed in is fixed but for its notes.
 */
export function mayComeBack(table: TableName, current: TableRow<TableName>, field: string): boolean {
  if (TOLD.has(table)) return false
  if (table === 'leads') return !LEAD_STORY.has(field)
  if (table === 'plans') return isOpenPlan(current as Plan) && !PLAN_STORY.has(field)
  if (table !== 'registrations') return true
  return isEditable((current as Registration).state) ? !STORY.has(field) : field === 'notes'
}
