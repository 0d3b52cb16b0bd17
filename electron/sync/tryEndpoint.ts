import type { EndpointVerdict } from '@shared/ipc/sync.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import type { Abort } from '@shared/sync/protocol.ts'
import { failureOf, SyncFailure } from './failure.ts'
import { look } from './look.ts'
import { exchange } from './request.ts'
import { type Connection, createSend, serverOf } from './send.ts'

/** The oldest major version with the feed and the answers that are needed. */
const OLDEST = 2

/** What stands behind these settings, without writing anything. It never throws. */
export async function tryEndpoint(connection: Connection, signal?: Abort): Promise<EndpointVerdict> {
  try {
    const { documents, marker } = await look(createSend(connection), signal)
    const server = await introduction(connection, signal)
    return {
      kind: 'ok',
      server,
      documents,
      marker: marker ? { workspace: marker.workspace, name: marker.name } : null,
    }
  } catch (error) {
    return { kind: 'failed', failure: error instanceof SyncFailure ? error.failure : failureOf('badAnswer') }
  }
}

/** A server may keep its first page to itself: the database has answered by then, so that is no fault. */
async function introduction(
  { url, fetch, timeoutMs }: Connection,
  signal: Abort | undefined,
): Promise<{ name: string; version: string } | null> {
  const patience = { whole: timeoutMs }
  const reply = await exchange(fetch, { method: 'GET', url: `${serverOf(url)}/`, signal, patience })
  const { body } = reply
  if (reply.status !== 200 || !isRecord(body) || typeof body.version !== 'string') return null
  if ('couchdb' in body && Number.parseInt(body.version, 10) < OLDEST) throw new SyncFailure('tooOld')
  const vendor = isRecord(body.vendor) ? body.vendor.name : undefined
  return { name: typeof vendor === 'string' ? vendor : 'CouchDB', version: body.version }
}
