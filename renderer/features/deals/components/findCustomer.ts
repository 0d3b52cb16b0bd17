import { readAll } from '../../../data/rows.ts'

/** The id of the newest customer of a name. */
export async function findCustomer(name: string): Promise<string | undefined> {
  const found = (await readAll('customers')).filter(customer => customer.name === name.trim())
  return found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.id
}
