import type { Instant } from '@shared/lib/calendarDate.ts'
import { db } from './db.ts'

/** What is being written at the moment: safe on disk, not yet a change of a record and in no history. */
export interface PendingWrite {
  /** `pending:` and what it is about; one writing has one row. */
  readonly key: string
  /** Name of the command it will be. */
  readonly command: string
  readonly input: unknown
  /** What is written, in the user's words: `Thesis`. */
  readonly what: string
  readonly at: Instant
}

const PREFIX = 'pending:'

export const pendingKey = (about: string): string => `${PREFIX}${about}`

/** Kept on disk before it answers: the store acknowledges nothing earlier. */
export async function keepPending({ key, ...value }: PendingWrite): Promise<void> {
  await db.meta.put({ key, value })
}

export const dropPending = (key: string): Promise<void> => db.meta.delete(key)

/** Lets go what was read as pending, unless something newer is kept there by now. */
export const letGoPending = ({ key, at }: PendingWrite): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get(key)
    if (row && (row.value as Omit<PendingWrite, 'key'>).at === at) await db.meta.delete(key)
  })

/** What is kept, oldest first. */
export async function pendingWrites(): Promise<readonly PendingWrite[]> {
  const rows = await db.meta.where('key').startsWith(PREFIX).toArray()
  return rows
    .map(({ key, value }) => ({ ...(value as Omit<PendingWrite, 'key'>), key }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
