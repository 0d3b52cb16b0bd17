import { isRecord } from '@shared/lib/isRecord.ts'
import type { Failure } from '@shared/sync/protocol.ts'

const FULL: Failure = {
  kind: 'diskFull',
  message: 'The disk of this laptop is full: what came from the team finds no place. Free some space.',
}

/** What the store threw, where it was for want of room: that passes. Undefined: it was something else. */
export const diskFull = async (error: unknown): Promise<Failure | undefined> =>
  isQuota(error) || (await noRoom()) ? FULL : undefined

/** A transaction that cannot be put on the disk is aborted, and names the reason within. */
const isQuota = (error: unknown): boolean =>
  isRecord(error) && (error.name === 'QuotaExceededError' || isQuota(error.inner))

/** Less than one page of the feed may take. */
const LITTLE = 1_000_000

/** Where the disk ends in the middle of a write Chromium closes the store, and says no more than that. */
async function noRoom(): Promise<boolean> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate()) ?? {}
  return quota !== undefined && usage !== undefined && quota - usage < LITTLE
}
