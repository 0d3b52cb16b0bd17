import type { TableName } from '@shared/domain/tableNames.ts'
import type { Difference } from '@shared/domain/workspace-file/merge/compare.ts'
import type { MergeItem } from '@shared/domain/workspace-file/merge/items.ts'
import { mentions } from '@shared/domain/workspace-file/merge/references.ts'
import { type EntityType, typeOfId } from '@shared/lib/ids.ts'
import { getRows } from '../rows.ts'

const NAMED: Partial<Record<EntityType, TableName>> = {
  partner: 'partners',
  contact: 'contacts',
  customer: 'customers',
  product: 'products',
  deal: 'deals',
  interaction: 'interactions',
}

/** Names of the records that the items point at: from here, or else from the other side. */
export async function namesFor(
  items: readonly MergeItem[],
  differences: readonly Difference[],
): Promise<ReadonlyMap<string, string>> {
  const isId = { has: (text: string) => NAMED[typeOfId(text) ?? 'rate'] !== undefined }
  const ids = new Set(items.flatMap(({ row, parts }) => mentions([row, parts], isId)))
  const names = new Map<string, string>()
  for (const difference of differences)
    if (ids.has(difference.id) && 'theirs' in difference) note(names, difference.theirs)
  for (const table of new Set(Object.values(NAMED))) {
    const wanted = [...ids].filter(id => NAMED[typeOfId(id) ?? 'rate'] === table)
    for (const row of await getRows(table, wanted)) if (row) note(names, row)
  }
  return names
}

function note(names: Map<string, string>, row: { id: string }): void {
  const name = 'name' in row ? row.name : 'subject' in row ? row.subject : undefined
  if (typeof name === 'string') names.set(row.id, name)
}
