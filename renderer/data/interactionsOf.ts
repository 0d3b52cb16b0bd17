import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { Dexie } from 'dexie'
import { db } from './db.ts'

/** Whose interactions: a partner's, a deal's or a registration's, by the id. */
export interface InteractionsOf {
  readonly field: 'partnerId' | 'dealId' | 'registrationId'
  readonly id: string
}

const byDay = ({ field, id }: InteractionsOf) =>
  db.rows('interactions').where(`[${field}+on]`).between([id, Dexie.minKey], [id, Dexie.maxKey])

/** The newest interactions of a record by their day, planned ones first; never more than `count`. */
export const newestInteractions = (of: InteractionsOf, count: number): Promise<Interaction[]> =>
  byDay(of).reverse().limit(count).toArray()

/** What was logged about registrations themselves. */
export async function interactionsOfRegistrations(ids: readonly string[]): Promise<Interaction[]> {
  const each = await Promise.all(ids.map(id => byDay({ field: 'registrationId', id }).toArray()))
  return each.flat()
}
