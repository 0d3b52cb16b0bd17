/**
 * A millisecond after the later of two times of change. The merged row is neither side's, and an undo tells by this
 * time that a row was changed since: it must be neither's either.
 */
export function laterOf(mine: unknown, theirs: unknown): string | undefined {
  const times = [mine, theirs].flatMap(time => (typeof time === 'string' ? [Date.parse(time)] : []))
  const known = times.filter(Number.isFinite)
  return known.length === 0 ? undefined : new Date(Math.max(...known) + 1).toISOString()
}
