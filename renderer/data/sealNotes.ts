import type { RowDocument } from '@shared/sync/document.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'
import { type RecordName, recordNames } from './recordNames.ts'

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

/** More of them are counted only. */
const MOST_SHOWN = 50

/** The same for a page, with the names of the records as they are here. */
export interface ShownSealNotes {
  readonly plain: number
  readonly count: number
  readonly unopened: readonly {
    readonly id: string
    readonly reason: string
    readonly name: RecordName | undefined
  }[]
}

export const useSealNotes = (): ShownSealNotes | undefined =>
  useLiveQuery(async () => {
    const { plain, unopened } = await readSealNotes()
    const all = Object.entries(unopened)
    const some = all.slice(0, MOST_SHOWN)
    const names = await recordNames(some.map(([id]) => id))
    return {
      plain,
      count: all.length,
      unopened: some.map(([id, reason]) => ({ id, reason, name: names.get(id) })),
    }
  }, [])

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
    const notes = await readSealNotes()
    if (!known || !(id in notes.unopened)) return
    const { notUnderstood, refused: _, base: __, ...rest } = known
    const rev = notUnderstood?.rev ?? known.rev
    const mine: SyncRow = { ...rest, ...(rev !== undefined && { rev }), dirty: 1, edit: known.edit + 1 }
    await db.syncRows.put(mine)
    const { [id]: ___, ...unopened } = notes.unopened
    await db.syncMeta.put({ key: SEAL_NOTES, value: { ...notes, unopened } satisfies SealNotes })
  })
