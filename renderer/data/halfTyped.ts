import { db } from './db.ts'

/** A line that is not finished yet, on disk at each pause of typing; it is no change of any record. */

/** What a commit settles that keeps the line for good: both happen, or neither. */
export const halfTypedKey = (about: string): string => `halfTyped:${about}`

export async function readHalfTyped(about: string): Promise<unknown> {
  return (await db.meta.get(halfTypedKey(about)))?.value
}

export async function keepHalfTyped(about: string, value: unknown): Promise<void> {
  await db.meta.put({ key: halfTypedKey(about), value })
}

export async function dropHalfTyped(about: string): Promise<void> {
  await db.meta.delete(halfTypedKey(about))
}
