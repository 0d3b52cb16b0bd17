import type { RowDocument } from '@shared/sync/document.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'

/** What was met in an encrypted workspace that is not as it should be. */
export interface SealNotes {
  /** Documents that cannot be opened: why, by id. */
  readonly unopened: Readonly<Record<string, string>>
  /** How many came in plain. */
  readonly plain: number
}

export const SEAL_NOTES = 'sealNotes'
const NONE: SealNotes = { unopened: {}, plain: 0 }

export const readSealNotes = async (): Promise<SealNotes> =>
  ((await db.syncMeta.get(SEAL_NOTES))?.value as SealNotes | undefined) ?? NONE

export const useSealNotes = (): SealNotes | undefined => useLiveQuery(readSealNotes, [])

/** Notes what a page says of them, inside the caller's transaction. A document that can be opened is none any more. */
export async function noteSeals(docs: readonly RowDocument[]): Promise<void> {
  const notes = await readSealNotes()
  const news = docs.filter(
    ({ _id, unopened, rewrite }) => unopened !== undefined || rewrite === 'plain' || _id in notes.unopened,
  )
  if (news.length === 0) return
  const unopened = { ...notes.unopened }
  for (const doc of news)
    if (doc.unopened === undefined) delete unopened[doc._id]
    else unopened[doc._id] = doc.unopened
  const plain = notes.plain + news.filter(({ rewrite }) => rewrite === 'plain').length
  await db.syncMeta.put({ key: SEAL_NOTES, value: { unopened, plain } satisfies SealNotes })
}

/** Lays this laptop's row over a document that cannot be opened. Whoever asks for it knows that that one is lost. */
export const sendOverUnopened = (id: string): Promise<void> =>
  db.transaction('rw', db.syncRows, db.syncMeta, async () => {
    const known = await db.syncRows.get(id)
    if (known?.notUnderstood?.code !== 'notOpened') return
    const { notUnderstood, refused: _, base: __, ...rest } = known
    const mine: SyncRow = { ...rest, rev: notUnderstood.rev, dirty: 1, edit: known.edit + 1 }
    await db.syncRows.put(mine)
    const notes = await readSealNotes()
    const { [id]: ___, ...unopened } = notes.unopened
    await db.syncMeta.put({ key: SEAL_NOTES, value: { ...notes, unopened } satisfies SealNotes })
  })
