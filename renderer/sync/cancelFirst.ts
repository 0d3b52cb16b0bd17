import type { Change } from '@shared/domain/journal/schema.ts'
import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import { type Batch, openBatch } from '../data/batch.ts'
import { changesOfEntry, changesOfIntent, entriesAfter } from '../data/journal.ts'
import { getRow } from '../data/rows.ts'
import { actorOf, currentWorkspace } from '../data/workspace.ts'
import { dropRows } from './firstSync.ts'
import { type FirstTime, leavePlace, readPlace } from './place.ts'

const CHUNK = 2_000

/**
 * Calls the first time together off. What was sent stays in the database. Where the team's workspace was being taken,
 * this laptop's own records are put back as they were, as one change; otherwise nothing here is touched. Answers how
 * it had begun; undefined: it was over.
 */
export async function cancelFirst(): Promise<FirstTime['way'] | undefined> {
  const first = (await readPlace())?.first
  if (!first) return undefined
  await leavePlace()
  if (first.way === 'take') await putBack(first)
  return first.way
}

async function putBack(first: FirstTime): Promise<void> {
  const settings = await settingsBefore(first)
  const batch = await openBatch({
    command: 'cancelTakeTeam',
    label: 'Put back what was here before the team’s workspace',
    actor: actorOf(await currentWorkspace()),
  })
  await dropRows(batch)
  if (settings) await batch.append([settings])
  if (first.intent !== undefined) await putRows(batch, first.intent)
  await batch.finish()
}

async function putRows(batch: Batch, intent: string): Promise<void> {
  const back = (await changesOfIntent(intent)).map(
    ({ table, id, before }) => ({ table, id, after: before }) as Change,
  )
  for (let at = 0; at < back.length; at += CHUNK) await batch.append(back.slice(at, at + CHUNK))
}

/** The settings as they were before those of the team were laid over them. */
async function settingsBefore({ seq }: FirstTime): Promise<Change | undefined> {
  for (const entry of await entriesAfter(seq)) {
    if (entry.from === undefined || !entry.tables.includes('workspace')) continue
    const change = (await changesOfEntry(entry)).find(({ id }) => id === WORKSPACE_ID)
    const now = await getRow('workspace', WORKSPACE_ID)
    if (change?.table === 'workspace' && change.before && now)
      return { table: 'workspace', id: WORKSPACE_ID, before: now, after: change.before }
  }
  return undefined
}
