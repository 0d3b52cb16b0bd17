import type { Deal } from '@shared/domain/deal/schema.ts'
import { db } from '../../../renderer/data/db.ts'
import { plainDexie } from './rawStore.ts'
import { random } from './rows.ts'

/** Deals of the store by chance, and what the put of one of them alone takes in the bare database, as durable. */
export async function someDeals() {
  const plain = await plainDexie()
  const pick = random()
  const ids = (await db.table('deals').toCollection().primaryKeys()) as Deal['id'][]
  const one = () => ids[Math.floor(pick() * ids.length)] as Deal['id']
  let puts = 0
  return {
    one,
    put: async () => {
      const row = { ...(await plain.table('deals').get(one())), name: `Put ${puts++}` }
      const start = performance.now()
      await plain.table('deals').put(row)
      return performance.now() - start
    },
    close: () => plain.close(),
  }
}
