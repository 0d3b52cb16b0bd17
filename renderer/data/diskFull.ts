import { isRecord } from '@shared/lib/isRecord.ts'

/** What is said where something a person did found no place on the disk. */
export const FULL_WORDS =
  'The disk of this laptop is full, so this was not saved. What you typed is still here: free some space, then save again.'

/** Whether the store threw this for want of room, which passes. */
export const isDiskFull = async (error: unknown): Promise<boolean> => isQuota(error) || (await noRoom())

/** A transaction that cannot be put on the disk is aborted, and names the reason within. */
export const isQuota = (error: unknown): boolean =>
  isRecord(error) && (error.name === 'QuotaExceededError' || isQuota(error.inner))

/** Less than a single change may take. */
const LITTLE = 1_000_000

/** Where the disk ends in the middle of a write Chromium closes the store, and says no more than that. */
async function noRoom(): Promise<boolean> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.()) ?? {}
  return quota !== undefined && usage !== undefined && quota - usage < LITTLE
}
