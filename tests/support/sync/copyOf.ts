import { IDBFactory } from 'fake-indexeddb'
import { type Laptop, openLaptop } from './laptop.ts'

/** The same store on another machine, as it stands now: every record of every table. */
export async function copyOf(laptop: Laptop, name: string): Promise<Laptop> {
  const tables = await Promise.all(
    laptop.db.tables.map(async table => [table.name, await table.toArray()] as const),
  )
  const copy = await openLaptop(name, laptop.endpoint, new IDBFactory())
  for (const [table, rows] of tables) await copy.db.table(table).bulkPut([...rows])
  return copy
}
