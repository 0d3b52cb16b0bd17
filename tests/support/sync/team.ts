import { expect } from 'vitest'
import { createCouch } from '../../../electron/sync/couch.ts'
import { createPartner } from '../../../shared/domain/partner/commands.ts'
import type { Partner } from '../../../shared/domain/partner/schema.ts'
import { type Laptop, openLaptop } from './laptop.ts'
import type { Account, Server } from './server.mjs'
import { databaseName } from './testServer.ts'

/** Laptops on one database of a peer; where a proxy stands before it, by its address. */
export interface Team {
  readonly database: string
  readonly endpoint: ReturnType<typeof createCouch>
  readonly laptops: readonly Laptop[]
  readonly anna: Laptop
  readonly ben: Laptop
  close(): void
}

/** As much of a server as a team needs. */
type Peer = Pick<Server, 'url' | 'createDatabase'> & { readonly admin: Account }

/** A team whose first laptop has these partners, uploaded and taken by the others; all are up to date. */
export async function openTeam(
  server: Peer,
  partners: readonly { readonly name: string; readonly city?: string }[],
  { origin = server.url, people = ['Anna', 'Ben'] }: { origin?: string; people?: readonly string[] } = {},
): Promise<Team & { readonly ids: readonly Partner['id'][] }> {
  const database = databaseName('team')
  await server.createDatabase(database)
  const { name: user, password: secret } = server.admin
  const endpoint = createCouch({ url: `${origin}/${database}`, signIn: 'session', user, secret, fetch })
  const laptops: Laptop[] = []
  for (const name of people) laptops.push(await openLaptop(`${name}’s laptop`, endpoint))
  const [anna, ben] = laptops
  if (!anna || !ben) throw new Error('A team is two at least.')
  const ids: Partner['id'][] = []
  for (const partner of partners) {
    const { ids: [id] = [] } = await anna.do(createPartner, partner)
    ids.push(id as Partner['id'])
  }
  await anna.join('upload')
  await anna.round()
  for (const laptop of laptops.slice(1)) {
    await laptop.join('take')
    await laptop.round()
  }
  const close = () => {
    for (const laptop of laptops) laptop.db.close()
  }
  return { database, endpoint, laptops, anna, ben, ids, close }
}

/** Rounds of all in turn, until everything has gone round. */
export async function settleAll(...laptops: readonly Laptop[]): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) for (const laptop of laptops) await laptop.round()
}

/** All hold the same, and nothing waits. */
export async function expectAlike(...laptops: readonly Laptop[]): Promise<void> {
  const hashes: string[] = []
  for (const laptop of laptops) {
    expect(await laptop.store.counts()).toEqual({ dirty: 0, refused: 0 })
    hashes.push(await laptop.contentHash())
  }
  expect(new Set(hashes).size).toBe(1)
}
