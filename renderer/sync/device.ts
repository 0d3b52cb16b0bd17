import type { By } from '@shared/sync/document.ts'
import { db } from '../data/db.ts'
import { request } from '../platform/client.ts'

export type Device = By['device']

interface Kept extends Device {
  /** The machine the id was made on: a profile copied to another is another device. */
  readonly host: string
}

const KEY = 'device'

/** What the history of the others calls this laptop. Made once per machine. */
export async function thisDevice(): Promise<Device> {
  const { host } = await request('app.info', {})
  const kept = (await db.syncMeta.get(KEY))?.value as Kept | undefined
  if (kept?.host === host) return { id: kept.id, name: kept.name }
  const device: Kept = { id: crypto.randomUUID(), name: host, host }
  await db.syncMeta.put({ key: KEY, value: device })
  return { id: device.id, name: device.name }
}

/** Calls this laptop by another name from its next change on. */
export async function nameDevice(name: string): Promise<void> {
  const { id } = await thisDevice()
  const { host } = await request('app.info', {})
  await db.syncMeta.put({ key: KEY, value: { id, name: name.trim() || host, host } satisfies Kept })
}
