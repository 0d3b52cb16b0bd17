import { db, type TandemDatabase } from '../db.ts'

const KEY = 'workspaceId'

/** The id that tells this workspace from every other, on this laptop and in its files; made once. */
export async function ensureWorkspaceId(database: TandemDatabase = db): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const known = await readWorkspaceId(database)
    if (known !== undefined) return known
    const made = crypto.randomUUID()
    await putWorkspaceId(database, made)
    return made
  })
}

export const readWorkspaceId = async (database: TandemDatabase = db): Promise<string | undefined> =>
  (await database.meta.get(KEY))?.value as string | undefined

/** A restored workspace is the one its file was made from. */
export const putWorkspaceId = (database: TandemDatabase, id: string): PromiseLike<unknown> =>
  database.meta.put({ key: KEY, value: id })
