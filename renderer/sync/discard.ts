import { nameOfRow } from '@shared/domain/history/names.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { givenUp, serversRow } from '@shared/sync/discard.ts'
import { applyChanges } from '../data/applyChanges.ts'
import { newIntent } from '../data/context.ts'
import { db } from '../data/db.ts'
import { appendEntry } from '../data/journal.ts'
import { getRow } from '../data/rows.ts'
import { done } from '../data/undoStack.ts'
import { actorOf, currentWorkspace } from '../data/workspace.ts'
import { collectAll } from './collect.ts'
import type { Device } from './device.ts'
import { readKnown, writeKnown } from './known.ts'

/**
 * Gives up a change the server refused: the row is as the server has it, and nothing of it waits any more. History
 * keeps what was given up, and undo brings it back as a change to be sent. Answers whether there was one.
 */
export const discardRefused = (id: string, device: Device): Promise<boolean> =>
  db.transaction('rw', db.writable, async () => {
    await collectAll(device)
    const known = (await readKnown([id])).get(id)
    if (known?.dirty !== 2) return false
    const mine = await getRow(known.table, id)
    const servers = serversRow(known, mine)
    if (servers === undefined) return false
    const after = servers ?? undefined
    const change = {
      table: known.table,
      id,
      ...(mine && { before: mine }),
      ...(after && { after }),
    } as Change
    await applyChanges([change])
    const named = after ?? mine
    const intent = newIntent()
    const now = new Date().toISOString()
    await appendEntry(
      {
        intent,
        command: 'discardRefused',
        label: `Give up what the server refused of ${named ? nameOfRow(known.table, named) : 'a record'}`,
        at: now,
        actor: actorOf(await currentWorkspace()),
        // As the server has it: nothing to be sent.
        from: { device: device.name, at: now },
      },
      [change],
      done(intent),
    )
    await writeKnown(new Map([[id, givenUp(known, servers)]]))
    return true
  })
