import { type By, MARKER_ID } from '@shared/sync/document.ts'
import type { Endpoint } from '@shared/sync/protocol.ts'
import { generationOf } from '@shared/sync/revision.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { bodyOf } from '@shared/sync/toDocument.ts'
import { OPEN_INTENT } from '../data/batch.ts'
import { newIntent } from '../data/context.ts'
import { db } from '../data/db.ts'
import { rowsById } from '../data/rowsById.ts'
import { actorOf, currentWorkspace } from '../data/workspace.ts'
import { collectAll } from './collect.ts'
import type { Device } from './device.ts'
import { landInFlight, writeKnown } from './known.ts'
import { REWRITE } from './place.ts'

/** Every row is to be written once more, in another form: kept until it is noted, so that a crash loses nothing of it. */
interface Rewrite {
  readonly left: 'rows' | 'marker'
  /** What history calls it. */
  readonly label: string
}

const CHUNK = 500

const read = async (): Promise<Rewrite | undefined> =>
  (await db.syncMeta.get(REWRITE))?.value as Rewrite | undefined

const put = async (value: Rewrite): Promise<void> => {
  await db.syncMeta.put({ key: REWRITE, value })
}

/** Answers how to take it back. */
export async function askRewrite(label: string): Promise<() => Promise<void>> {
  const before = await read()
  await put({ left: 'rows', label })
  return () => (before ? put(before) : dropRewrite())
}

const dropRewrite = (): Promise<void> => db.syncMeta.delete(REWRITE)

/** Makes every row dirty that is not. While half an import is in the store it waits for the next start. */
export async function markRewrite(device: Device): Promise<void> {
  const asked = await read()
  if (asked?.left !== 'rows' || (await db.meta.get(OPEN_INTENT))?.value !== undefined) return
  const { label } = asked
  const actor = actorOf(await currentWorkspace())
  const by: By = { intent: newIntent(), label, at: new Date().toISOString(), actor, device }
  for (let last: string | undefined = ''; last !== undefined; ) last = await markSome(last, by)
  await put({ left: 'marker', label })
}

/** The marker once more, as the name in it is encrypted or plain as the rows are. What fails is tried at the next start. */
export async function rewriteMarker(endpoint: Endpoint): Promise<void> {
  if ((await read())?.left !== 'marker') return
  const seen = await endpoint.call('look', {})
  if (!seen.ok || !seen.value.marker) return
  const { name } = await currentWorkspace()
  const answer = await endpoint.call('mark', { marker: { ...seen.value.marker, _id: MARKER_ID, name } })
  if (answer.ok && answer.value.kind === 'stored') await dropRewrite()
}

/** The next rows after this id; answers the last one, undefined at the end. */
const markSome = (after: string, by: By): Promise<string | undefined> =>
  db.transaction('rw', db.writable, async () => {
    // What was changed here meanwhile is known first: the base has to be what the server has.
    await landInFlight()
    await collectAll(by.device)
    const some = await db.syncRows.where('id').above(after).limit(CHUNK).toArray()
    const clean = some.filter(
      ({ rev, dirty, notUnderstood }) => generationOf(rev) > 0 && dirty === undefined && !notUnderstood,
    )
    const next = new Map<string, SyncRow>()
    const rows = await rowsById(clean.map(({ id }) => id))
    for (const known of clean) {
      const row = rows.get(known.id)
      if (!row) continue
      const base = bodyOf(known.table, row, known.newer)
      next.set(known.id, { ...known, base, dirty: 1, edit: known.edit + 1, by })
    }
    await writeKnown(next)
    return some.at(-1)?.id
  })
