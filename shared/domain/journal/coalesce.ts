import type { Change } from './schema.ts'

/**
 * One change per record: a row made and then filled is made full, a row filled twice is replaced once.
 * So chunks cannot depend on each other, and taking the import back is one step per record.
 */
export function coalesce(changes: readonly Change[]): readonly Change[] {
  const byId = new Map<string, Change>()
  for (const change of changes) {
    const earlier = byId.get(change.id)
    if (!earlier) {
      byId.set(change.id, change)
      continue
    }
    const { table, id, before } = earlier
    byId.set(id, {
      table,
      id,
      ...(before !== undefined && { before }),
      ...(change.after !== undefined && { after: change.after }),
    } as Change)
  }
  return [...byId.values()]
}
