import type { By } from '@shared/sync/document.ts'
import { db } from '../data/db.ts'
import { request } from '../platform/client.ts'
import { becomeAnother } from './becomeAnother.ts'

export type Device = By['device']

interface Kept extends Device {
  /** The machine and the profile the id was made on: a copy of the profile is another device. */
  readonly host: string
  /** Absent where it was kept by an older Tandem. */
  readonly stamp?: string
}

const KEY = 'device'

/** What the history of the others calls this laptop. Made once for each copy of a profile. */
export async function thisDevice(): Promise<Device> {
  const { host, stamp } = await request('app.info', {})
  return db.transaction('rw', [db.syncRows, db.syncMeta], async () => {
    const kept = (await db.syncMeta.get(KEY))?.value as Kept | undefined
    const isCopy = kept !== undefined && (kept.host !== host || (kept.stamp ?? stamp) !== stamp)
    const device =
      kept && !isCopy ? { id: kept.id, name: kept.name } : { id: crypto.randomUUID(), name: host }
    if (isCopy) await becomeAnother(device)
    if (kept?.stamp !== stamp || isCopy) await keep({ ...device, host, stamp })
    return device
  })
}

/** Calls this laptop by another name from its next change on. */
export async function nameDevice(name: string): Promise<void> {
  const { id } = await thisDevice()
  const { host, stamp } = await request('app.info', {})
  await keep({ id, name: name.trim() || host, host, stamp })
}

const keep = (value: Kept) => db.syncMeta.put({ key: KEY, value })
