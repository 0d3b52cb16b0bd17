import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'

/** The network here costs by the megabyte: sync only when a person asks. Said by the person: no system tells it reliably. */

const KEY = 'metered'

export const readMetered = async (): Promise<boolean> => (await db.syncMeta.get(KEY))?.value === true

export async function keepMetered(metered: boolean): Promise<void> {
  await db.syncMeta.put({ key: KEY, value: metered })
}

/** Undefined until it is read. */
export const useMetered = (): boolean | undefined => useLiveQuery(readMetered, [])
