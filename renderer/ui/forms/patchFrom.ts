/** A form's values as a patch of all its fields: what is empty is cleared. */
export function patchFrom<T extends object>(
  fields: T,
  names: readonly (keyof T)[],
): { [K in keyof T]?: T[K] | null } {
  const patch: { [K in keyof T]?: T[K] | null } = {}
  for (const name of names) patch[name] = fields[name] ?? null
  return patch
}
