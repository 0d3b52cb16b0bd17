import type { LoadedRows } from '../command.ts'
import { withWordsChanged } from '../expectation/commands.ts'
import type { Expectation } from '../expectation/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { PlanPart } from '../plan/partSchema.ts'
import { isOpenPlan, type Plan } from '../plan/schema.ts'
import { isEditable } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { Session, SessionItem } from '../session/schema.ts'
import type { Strategy } from '../strategy/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'

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
  'mergeConflicts',
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

/** What ran and what was agreed to in a session: only its clock and its signatures change them. */
const SESSION_STORY: ReadonlySet<string> = new Set(['clock', 'signedOff'] satisfies (keyof Session)[])

/** Fields that say how far a strategy came: only publishing changes them. */
const STRATEGY_STORY: ReadonlySet<string> = new Set([
  'version',
  'publishedAt',
  'reason',
] satisfies (keyof Strategy)[])

const isSigned = (session: Session | undefined): boolean => (session?.signedOff.length ?? 0) > 0

/**
 * Why a record is not to be changed at all, itself or by what it is part of: it is locked, published or signed off.
 * Nothing of it comes back by history, and nothing that was taken out of it before.
 */
export function closedBy(rows: LoadedRows, table: TableName, row: TableRow<TableName>): string | undefined {
  if (table === 'planParts') {
    const plan = rows.get('plans', (row as PlanPart).planId)
    return plan && !isOpenPlan(plan)
      ? 'it is part of a plan that is not open any more; start a new version of the plan to go on with it'
      : undefined
  }
  if (table === 'sessionItems')
    return isSigned(rows.get('sessions', (row as SessionItem).sessionId))
      ? 'the recap of its session is signed off; undo the sign-off to go on'
      : undefined
  if (table === 'sessions')
    return isSigned(row as Session) ? 'its recap is signed off; undo the sign-off to go on' : undefined
  if (table === 'strategies')
    return (row as Strategy).publishedAt === undefined
      ? undefined
      : 'it is published; start a new version to go on with it'
  return undefined
}

/** What else changes with what comes back: other words of an expectation ask both sides anew. */
export function withWhatFollows(
  table: TableName,
  current: TableRow<TableName>,
  row: TableRow<TableName>,
): TableRow<TableName> {
  return table === 'expectations' ? withWordsChanged(current as Expectation, row as Expectation) : row
}

/**
 * Whether an old value of a field may be laid over what a record is now. Not where it would undo what happened:
 * the state of a registration or lead is changed by its steps alone, and what was handed in is fixed but for its notes.
 */
export function mayComeBack(table: TableName, current: TableRow<TableName>, field: string): boolean {
  if (TOLD.has(table)) return false
  if (table === 'leads') return !LEAD_STORY.has(field)
  if (table === 'plans') return isOpenPlan(current as Plan) && !PLAN_STORY.has(field)
  if (table === 'sessions') return !SESSION_STORY.has(field)
  if (table === 'strategies') return !STRATEGY_STORY.has(field)
  if (table === 'expectations') return field !== 'acknowledgements'
  if (table !== 'registrations') return true
  return isEditable((current as Registration).state) ? !STORY.has(field) : field === 'notes'
}
