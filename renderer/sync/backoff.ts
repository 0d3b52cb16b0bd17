import type { Failure } from '@shared/sync/protocol.ts'

const FIRST_MS = 1_000
const MOST_MS = 5 * 60_000

/** How long to wait after so many failures in a row: 1 s doubling, at most 5 min, with full jitter; never less than was asked. */
export function waitAfter(failures: number, failure: Failure, random: () => number): number {
  const most = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.max(failure.retryAfterMs ?? 0, Math.round(most * random()))
}
