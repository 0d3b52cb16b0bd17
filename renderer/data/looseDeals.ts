import type { Deal } from '@shared/domain/deal/schema.ts'
import { db } from './db.ts'
import { getRows } from './rows.ts'

/** Deals that name no customer. Keys alone are compared: the many that name one are never read. */
export async function readLooseDeals(): Promise<Deal[]> {
  const [all, named] = await Promise.all([
    db.rows('deals').toCollection().primaryKeys(),
    db.rows('deals').where('customerId').above('').primaryKeys(),
  ])
  if (all.length === named.length) return []
  const known = new Set(named)
  const rows = await getRows(
    'deals',
    all.filter(id => !known.has(id)),
  )
  return rows.filter(row => row !== undefined)
}
