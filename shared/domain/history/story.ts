import { isEditable } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { TableName, TableRow } from '../tables.ts'

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
 * a registration's state is changed by its steps alone, and what was handed in is fixed but for its notes.
 */
export function mayComeBack(table: TableName, current: TableRow<TableName>, field: string): boolean {
  if (table !== 'registrations') return true
  return isEditable((current as Registration).state) ? !STORY.has(field) : field === 'notes'
}
