import type { RowDocument } from '@shared/sync/document.ts'
import { db } from '../data/db.ts'
import { BRANCHED } from './place.ts'

/** Documents the server has losing revisions of, until they are merged. Kept with the place: nothing brings them up again. */

type Branched = Readonly<Record<string, RowDocument>>

const read = async (): Promise<Branched> =>
  ((await db.syncMeta.get(BRANCHED))?.value as Branched | undefined) ?? {}

export const readBranched = async (): Promise<readonly RowDocument[]> => Object.values(await read())

/** Notes what a page says of them, inside the caller's transaction. */
export async function noteBranched(docs: readonly RowDocument[]): Promise<void> {
  const next: Record<string, RowDocument> = { ...(await read()) }
  if (Object.keys(next).length === 0 && !docs.some(doc => doc._conflicts?.length)) return
  for (const doc of docs)
    if (doc._conflicts?.length) next[doc._id] = doc
    else delete next[doc._id]
  await db.syncMeta.put({ key: BRANCHED, value: next })
}

/** Its branches are one again. */
export const endBranched = (id: string): Promise<void> =>
  db.transaction('rw', db.syncMeta, async () => {
    const { [id]: _, ...rest } = await read()
    await db.syncMeta.put({ key: BRANCHED, value: rest })
  })
