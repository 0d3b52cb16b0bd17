import { isRecord } from '@shared/lib/isRecord.ts'
import type { Failure } from '@shared/sync/protocol.ts'

const FULL: Failure = {
  kind: 'diskFull',
  message: 'The disk of this laptop is full: what came from the team finds no place. Free some space.',
}

/** What the store threw, where it was for want of room: that passes. Undefined: it was something else. */
export const diskFull = (error: unknown): Failure | undefined => (isQuota(error) ? FULL : undefined)

/** A transaction that cannot be put on the disk is aborted, and names the reason within. */
const isQuota = (error: unknown): boolean =>
  isRecord(error) && (error.name === 'QuotaExceededError' || isQuota(error.inner))
