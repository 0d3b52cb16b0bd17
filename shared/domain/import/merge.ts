import type { Instant } from '../../lib/calendarDate.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'

const OWN = new Set(['id', 'createdAt', 'updatedAt', 'createdIn'])

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The existing row with its empty fields filled from another; undefined when there is nothing to fill. */
export function fillEmpty(
  existing: TableRow<TableName>,
  from: TableRow<TableName>,
  now: Instant,
): TableRow<TableName> | undefined {
  const current = existing as unknown as Readonly<Record<string, unknown>>
  const filled: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(from))
    if (!OWN.has(field) && !isEmpty(value) && isEmpty(current[field])) filled[field] = value
  if (Object.keys(filled).length === 0) return undefined
  const row: unknown = { ...current, ...filled, updatedAt: now }
  return row as TableRow<TableName>
}
