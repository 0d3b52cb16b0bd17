import { db } from './db.ts'

/** Values derived from the rows, kept as one record each. Older versions count as absent. */
export async function readDerived<T>(
  key: string,
  version: number,
): Promise<{ seq: number; value: T } | undefined> {
  const row = await db.derived.get(key)
  return row && row.version === version ? { seq: row.seq, value: row.value as T } : undefined
}

export async function writeDerived(key: string, version: number, seq: number, value: unknown): Promise<void> {
  await db.derived.put({ key, version, seq, value })
}
