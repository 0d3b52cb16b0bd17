import { TABLE_NAMES, type TableName } from '@shared/domain/tables.ts'
import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import { type By, MARKER_ID, type Marker } from '@shared/sync/document.ts'
import { ENTITIES } from '@shared/sync/entities.ts'
import type { Endpoint, Failure } from '@shared/sync/protocol.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { openBatch } from '../data/batch.ts'
import { newIntent } from '../data/context.ts'
import { db } from '../data/db.ts'
import { lastSeq } from '../data/journal.ts'
import { fromStored } from '../data/stored.ts'
import { actorOf, currentWorkspace } from '../data/workspace.ts'
import type { BothSides, FirstSync } from '../state/teamSync.ts'
import type { Device } from './device.ts'
import { leavePlace, putPlace } from './place.ts'

const CHUNK = 2_000
const SYNCED: readonly TableName[] = TABLE_NAMES.filter(table => ENTITIES[table].syncs)

export async function lookAtBoth(endpoint: Endpoint): Promise<BothSides | Failure> {
  const answer = await endpoint.call('look', {})
  if (!answer.ok) return answer.failure
  let here = 0
  for (const table of SYNCED) here += await db.table(table).count()
  const { marker, documents, encryption } = answer.value
  return { here, there: documents, ...(marker && { marker }), ...(encryption && { encryption }) }
}

/** Joins the workspace of the database, or makes it the workspace of this store. The pump does the rest. */
export async function joinWorkspace(
  endpoint: Endpoint,
  device: Device,
  way: FirstSync,
): Promise<Failure | undefined> {
  const workspace = await currentWorkspace()
  const joined = await markerOf(endpoint, workspace.name)
  if ('kind' in joined) return joined
  if (way === 'take') await dropRows(actorOf(workspace))
  // Noted before the rows are marked: what is edited meanwhile is found in the journal after it.
  const seq = await lastSeq()
  await leavePlace()
  if (way !== 'take')
    await markAll({
      intent: newIntent(),
      label: way === 'upload' ? 'Shared with the team' : 'Merged with the team',
      at: new Date().toISOString(),
      actor: actorOf(workspace),
      device,
    })
  // Ours by no edit: the team's settings are laid over it unasked.
  else await db.syncRows.put({ id: WORKSPACE_ID, table: 'workspace', rev: '0', edit: 0 })
  await putPlace({ workspace: joined.workspace, seq })
  return undefined
}

/** The marker that is there; where there is none ours is written, and another device may be first. */
async function markerOf(endpoint: Endpoint, name: string): Promise<Marker | Failure> {
  for (;;) {
    const seen = await endpoint.call('look', {})
    if (!seen.ok) return seen.failure
    if (seen.value.encryption?.locked) return seen.value.encryption.locked
    if (seen.value.marker) return seen.value.marker
    const marker: Marker = {
      _id: MARKER_ID,
      workspace: crypto.randomUUID(),
      name,
      madeAt: new Date().toISOString(),
    }
    const made = await endpoint.call('mark', { marker })
    if (!made.ok) return made.failure
    if (made.value.kind === 'stored') return marker
  }
}

/** Every row is to be sent. */
async function markAll(by: By): Promise<void> {
  for (const table of SYNCED) {
    const ids = (await db.table(table).toCollection().primaryKeys()) as string[]
    for (let at = 0; at < ids.length; at += CHUNK)
      await db.syncRows.bulkPut(
        ids.slice(at, at + CHUNK).map((id): SyncRow => ({ id, table, dirty: 1, edit: 1, by })),
      )
  }
}

/** Makes room for the team's rows, as one intent that can be undone. The settings stay until the team's are laid over them. */
async function dropRows(actor: string): Promise<void> {
  const batch = await openBatch({ command: 'takeTeam', label: 'Take the team’s workspace', actor })
  for (const table of SYNCED.filter(name => name !== 'workspace'))
    for (;;) {
      const rows = await db.rows(table).limit(CHUNK).toArray()
      if (rows.length === 0) break
      await batch.append(rows.map(row => ({ table, id: row.id, before: fromStored(table, row) }) as never))
    }
  await batch.finish()
}
