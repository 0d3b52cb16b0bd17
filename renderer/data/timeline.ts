import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'

/** Whose interactions: a partner's, a deal's or a registration's, by the id. */
export interface InteractionsOf {
  readonly field: 'partnerId' | 'dealId' | 'registrationId'
  readonly id: string
}

/** The newest interactions of a record by their day, planned ones first; never more than `count`. */
export async function newestInteractions(
  { field, id }: InteractionsOf,
  count: number,
): Promise<Interaction[]> {
  const rows = await db
    .rows('interactions')
    .where(`[${field}+on]`)
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .limit(count)
    .toArray()
  return rows
}

/** undefined until they are read. */
export const useNewestInteractions = (of: InteractionsOf, count: number): Interaction[] | undefined =>
  useLiveQuery(() => newestInteractions(of, count), [of.field, of.id, count])
