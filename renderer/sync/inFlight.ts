import { noteSent } from '@shared/sync/collect.ts'
import type { Body } from '@shared/sync/document.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { db } from '../data/db.ts'

/**
 * What is on its way to the server, a record for each request: noted before it goes, removed in the transaction that
 * stores the answer. One that is found later had no answer.
 */

export interface InFlight {
  readonly id: string
  /** `null`: a tombstone. */
  readonly body: Body | null
  /** Of a row from before the team, of which nothing else is kept. */
  readonly known?: SyncRow
  /** What is known of the row, this body included, was written since: that counts. */
  readonly kept?: true
}

const PREFIX = 'sent:'

/** Answers the name of the record. */
export async function noteInFlight(sent: readonly InFlight[]): Promise<string> {
  const key = `${PREFIX}${crypto.randomUUID()}`
  await db.syncMeta.put({ key, value: sent })
  return key
}

export const endInFlight = (key: string): Promise<void> => db.syncMeta.delete(key)

export async function readInFlight(): Promise<readonly InFlight[]> {
  return (await records().toArray()).flatMap(({ value }) => value as readonly InFlight[])
}

export async function forgetInFlight(): Promise<void> {
  await records().delete()
}

/** What is known of these rows is written with its row, with what is on its way. */
export async function keptInFlight(ids: ReadonlySet<string>): Promise<void> {
  for (const record of await records().toArray()) {
    const sent = record.value as readonly InFlight[]
    if (!sent.some(({ id }) => ids.has(id))) continue
    const value = sent.map((one): InFlight => (ids.has(one.id) ? { ...one, kept: true } : one))
    await db.syncMeta.put({ ...record, value })
  }
}

const records = () => db.syncMeta.where('key').startsWith(PREFIX)

/** What is known of a row whose body is on its way. */
export function withInFlight(known: SyncRow | undefined, { body, ...sent }: InFlight): SyncRow | undefined {
  const row = known ?? sent.known
  return sent.kept ? known : row && noteSent(row, body)
}
