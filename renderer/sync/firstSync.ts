import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import { type By, MARKER_ID, type Marker } from '@shared/sync/document.ts'
import type { Endpoint, Failure } from '@shared/sync/protocol.ts'
import { type Batch, openBatch } from '../data/batch.ts'
import { newIntent } from '../data/context.ts'
import { db } from '../data/db.ts'
import { lastSeq } from '../data/journal.ts'
import { fromStored } from '../data/stored.ts'
import { actorOf, currentWorkspace } from '../data/workspace.ts'
import type { BothSides, FirstSync } from '../state/teamSync.ts'
import type { Device } from './device.ts'
import { leavePlace, putPlace } from './place.ts'
import { allUnsent, SYNCED } from './unsent.ts'

const CHUNK = 2_000

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
  const before = await lastSeq()
  const intent = way === 'take' ? await makeRoom(actorOf(workspace)) : undefined
  const by: By = {
    intent: newIntent(),
    label: way === 'upload' ? 'Shared with the team' : 'Merged with the team',
    at: new Date().toISOString(),
    actor: actorOf(workspace),
    device,
  }
  await leavePlace()
  // What is edited from here on is found in the journal; what is here goes out as it is then.
  const seq = await lastSeq()
  // Ours by no edit: the team's settings are laid over it unasked.
  if (way === 'take') await db.syncRows.put({ id: WORKSPACE_ID, table: 'workspace', rev: '0', edit: 0 })
  await putPlace({
    workspace: joined.workspace,
    seq,
    first: { way, seq: before, ...(intent !== undefined && { intent }) },
    ...(way !== 'take' && { unsent: allUnsent(by) }),
  })
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

/** Makes room for the team's rows, as one intent that can be undone. The settings stay until the team's are laid over them. */
async function makeRoom(actor: string): Promise<string> {
  const batch = await openBatch({ command: 'takeTeam', label: 'Take the team’s workspace', actor })
  await dropRows(batch)
  await batch.finish()
  return batch.intent
}

/** Every row that travels, but for the settings. */
export async function dropRows(batch: Batch): Promise<void> {
  for (const table of SYNCED.filter(name => name !== 'workspace'))
    for (;;) {
      const rows = await db.rows(table).limit(CHUNK).toArray()
      if (rows.length === 0) break
      await batch.append(rows.map(row => ({ table, id: row.id, before: fromStored(table, row) }) as never))
    }
}
