import type { Conflict } from './schema.ts'

/** Conflicts by the registration they are of. */
export function byRegistration(conflicts: readonly Conflict[]): ReadonlyMap<string, readonly Conflict[]> {
  const groups = new Map<string, Conflict[]>()
  for (const conflict of conflicts) {
    const group = groups.get(conflict.registrationId)
    if (group) group.push(conflict)
    else groups.set(conflict.registrationId, [conflict])
  }
  return groups
}
