import type { Change } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { By, RowDocument } from '@shared/sync/document.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import type { ConflictFound } from '@shared/sync/merge/conflict.ts'
import type { ChangesPage } from '@shared/sync/protocol.ts'
import { receive } from '@shared/sync/receive.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { writeBack } from '@shared/sync/writeBack.ts'
import { applyChanges } from '../data/applyChanges.ts'
import { newIntent } from '../data/context.ts'
import { db } from '../data/db.ts'
import { appendEntry } from '../data/journal.ts'
import { rowsById } from '../data/rowsById.ts'
import { noteSeals } from '../data/sealNotes.ts'
import { noteBranched } from './branched.ts'
import { collectAll } from './collect.ts'
import type { Device } from './device.ts'
import { inTransaction } from './inTransaction.ts'
import { readKnown, writeKnown } from './known.ts'
import { named, sendMissing } from './missing.ts'
import { putPlace, readPlace, type SyncPlace } from './place.ts'
import { unsentRow } from './unsent.ts'
import { writeFound } from './writeFound.ts'

type Row = TableRow<TableName>

/**
 * Takes a page of the feed in: rows, what is known of them, conflicts, history and the place, in one transaction.
 * `fresh`: those of its documents that may say something new.
 */
export const receivePage = (
  page: ChangesPage,
  fresh: readonly RowDocument[],
  device: Device,
): Promise<void> =>
  inTransaction(async () => {
    // What was changed here meanwhile is known before anything is laid over it.
    await collectAll(device)
    const place = await readPlace()
    if (!place) return
    const known = await readKnown(fresh.map(({ _id }) => _id))
    const mine: Map<string, Row | undefined> = await rowsById(fresh.map(({ _id }) => _id))
    const next = new Map<string, SyncRow | undefined>()
    const actions = new Map<string, RemoteAction>()
    const found: ConflictFound[] = []
    const now = new Date().toISOString()
    const fromStart = place.reading === 'fromStart'
    let metOlder = false
    for (const doc of fresh) {
      const table = tableOfId(doc._id)
      if (table === undefined) continue
      const [id, row] = [doc._id, mine.get(doc._id)]
      const incoming = {
        table,
        known: next.has(id) ? next.get(id) : (known.get(id) ?? (row && ofBefore(id, table, place))),
        mine: row,
        doc,
        ...(fromStart && { fromStart: 'merge' as const }),
      }
      const answer = writeBack(incoming, receive(incoming))
      next.set(id, answer.sync)
      metOlder ||= answer.older === true
      if (answer.write) {
        const after = 'put' in answer.write ? answer.write.put : undefined
        actionOf(actions, doc.by).changes.push({
          table,
          id,
          ...(row && { before: row }),
          ...(after && { after }),
        } as Change)
        mine.set(id, after)
      }
      found.push(...answer.conflicts)
    }
    await writeActions([...actions.values()], now)
    await writeKnown(fromStart ? named(next, place.readings ?? 0) : next)
    if (fromStart && !page.more) await sendMissing(place.readings ?? 0, device)
    await writeFound(found, now)
    await noteBranched(page.docs)
    await noteSeals(page.docs)
    const { reading, ...rest } = place
    const then = metOlder ? 'again' : fromStart && !page.more ? undefined : reading
    const last = page.docs.findLast(({ _rev }) => _rev !== undefined)
    const seen = last?._rev === undefined ? place.seen : { id: last._id, rev: last._rev }
    await putPlace({
      ...rest,
      since: page.since,
      ...(seen && { seen }),
      ...(then && { reading: then }),
    })
  })

/** What is known of a row from before the team that is still to be sent. */
const ofBefore = (id: string, table: TableName, { unsent }: SyncPlace): SyncRow | undefined =>
  unsent && unsentRow(id, table, unsent.by)

/** What one action of another device changed here. */
interface RemoteAction {
  readonly by: By | undefined
  readonly changes: Change[]
}

function actionOf(actions: Map<string, RemoteAction>, by: By | undefined): RemoteAction {
  const key = by?.intent ?? ''
  const action = actions.get(key) ?? { by, changes: [] }
  actions.set(key, action)
  return action
}

/** One journal entry for each action, under its own name and intent, so that history says who did what and where. */
async function writeActions(actions: readonly RemoteAction[], now: string): Promise<void> {
  await applyChanges(actions.flatMap(({ changes }) => changes))
  for (const { by, changes } of actions) {
    // An intent of this device that comes back merged is another one: undo must not find it under its own.
    const known = by && (await db.journal.where('intent').equals(by.intent).first())
    const own = known !== undefined && known.from === undefined
    await appendEntry(
      {
        intent: by && !own ? by.intent : newIntent(),
        command: 'sync',
        label: by?.label ?? 'Changed by another program',
        at: now,
        actor: by?.actor ?? 'Another program',
        from: { device: by?.device.name ?? 'elsewhere', at: by?.at ?? now },
      },
      changes,
    )
  }
}
