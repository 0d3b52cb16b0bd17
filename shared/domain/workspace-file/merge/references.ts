import type { TableName } from '../../tableNames.ts'
import type { AnyRow } from './parts.ts'

/** Which of the ids a value names, at any depth. */
export function mentions(value: unknown, ids: { has(id: string): boolean }): readonly string[] {
  const found: string[] = []
  walk(value, text => {
    if (ids.has(text)) found.push(text)
  })
  return found
}

function walk(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value)
  else if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) walk(item, visit)
}

/** The row with other ids in place of some. What an issued scorecard froze stays as it was issued. */
export function renamed(table: TableName, row: AnyRow, ids: ReadonlyMap<string, string>): AnyRow {
  if (ids.size === 0) return row
  if (table === 'scorecards') return shallow(row, ids)
  return mentions(row, ids).length === 0 ? row : (deep(row, ids) as AnyRow)
}

const shallow = (row: AnyRow, ids: ReadonlyMap<string, string>): AnyRow =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      typeof value === 'string' ? (ids.get(value) ?? value) : value,
    ]),
  ) as unknown as AnyRow

function deep(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map(item => deep(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, deep(item, ids)]))
}
