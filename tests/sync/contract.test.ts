import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCouch } from '../../electron/sync/couch.ts'
import type { Answer, SyncCall, SyncCalls } from '../../shared/sync/protocol.ts'
import { keyHolder } from '../support/sync/keyHolder.ts'
import { memoryEndpoint } from '../support/sync/memoryEndpoint.ts'
import { MemoryNode } from '../support/sync/memoryNode.ts'
import { otherClient, type Server, startServer } from '../support/sync/server.mjs'
import { databaseName, GIVEN, testServer } from '../support/sync/testServer.ts'
import { endpointContract, pull, pushed, rowDoc, valueIn } from './endpointContract.ts'

let server: Server
let made = 0
beforeAll(async () => {
  server = await startServer()
  await server.addUser('anna', 'pass:wörd')
})
afterAll(() => server.close())

const anna = { user: 'anna', secret: 'pass:wörd', fetch }

for (const signIn of ['basic', 'session'] as const)
  endpointContract(`the test peer, signed in by ${signIn}`, async () => {
    const name = `contract-${signIn}-${++made}`
    const url = await server.createDatabase(name)
    return {
      device: () => createCouch({ ...anna, url, signIn }),
      close: async () => {
        await server.ask(name, { method: 'DELETE' })
      },
    }
  })

endpointContract(
  'the test peer, spoken to as the worker does, in a workspace that is not encrypted',
  async () => {
    const url = await server.createDatabase(`contract-plain-${++made}`)
    const keys = { kept: undefined, learned: () => {} }
    return { device: () => createCouch({ ...anna, url, signIn: 'basic', keys }), close: async () => {} }
  },
)

endpointContract('the test peer, in an encrypted workspace', async () => {
  const url = await server.createDatabase(`contract-sealed-${++made}`)
  const first = keyHolder({ ...anna, url, signIn: 'basic' })
  await first.change({ does: 'encrypt', passphrase: 'lanterns over quiet water' })
  return {
    device() {
      const { endpoint } = keyHolder({ ...anna, url, signIn: 'basic' }, first.kept)
      return {
        call: async (call, input, signal) => withoutKey(call, await endpoint.call(call, input, signal)),
      }
    },
    close: async () => {},
  }
})

/** The contract knows of no key document. */
function withoutKey<C extends SyncCall>(call: C, answer: Answer<C>): Answer<C> {
  if (call !== 'look' || !answer.ok) return answer
  const { encryption, documents, ...seen } = answer.value as SyncCalls['look']['output']
  expect(encryption).toEqual({ seals: true, opens: true })
  return { ok: true, value: { ...seen, documents: documents - 1 } } as Answer<C>
}

endpointContract('the endpoint in memory, of the simulation', async () => {
  const node = new MemoryNode()
  return { device: () => memoryEndpoint(node), close: async () => {} }
})

if (GIVEN)
  endpointContract('the server that is given', async () => {
    const given = await testServer()
    const { name: user, password: secret } = given.admin
    const url = await given.createDatabase(databaseName('contract'))
    return {
      device: () => createCouch({ url, signIn: 'basic', user, secret, fetch }),
      close: () => given.close(),
    }
  })

describe('branches', () => {
  it('gives the losing revisions a server made, and names them in the feed', async () => {
    const url = await server.createDatabase('branches')
    const endpoint = createCouch({ ...anna, url, signIn: 'basic' })
    const branch = (digit: string) => ({
      ...rowDoc('a', { digit }),
      _rev: `1-${digit.repeat(32)}`,
    })
    await server.ask('branches/_bulk_docs', {
      method: 'POST',
      body: { new_edits: false, docs: [branch('a'), branch('b')] },
    })
    const [winner] = (await pull(endpoint)).docs
    expect(winner).toEqual({ ...branch('b'), _conflicts: [branch('a')._rev] })
    const found = await endpoint.call('branches', { id: 'partner:a', revs: winner?._conflicts ?? [] })
    expect(valueIn(found)).toEqual([branch('a')])
    // The merged child and the tombstone of the loser, as one push.
    const merged = rowDoc('a', { digit: 'ab' }, branch('b')._rev)
    const loser = { _id: merged._id, _rev: branch('a')._rev, _deleted: true } as const
    expect(await pushed(endpoint, merged, loser)).toMatchObject([{ kind: 'stored' }, { kind: 'stored' }])
    expect((await pull(endpoint)).docs).toMatchObject([{ row: { digit: 'ab' } }])
    expect((await pull(endpoint)).docs[0]?._conflicts).toBeUndefined()
  })
})

describe('documents of others', () => {
  it('leaves out design documents, foreign ids and what is no row, and keeps what it can of the rest', async () => {
    const url = await server.createDatabase('foreign')
    await server.ask('foreign/_bulk_docs', {
      method: 'POST',
      body: {
        docs: [
          { _id: '_design/x', language: 'javascript' },
          { _id: 'somebody', row: {} },
          { _id: 'invoice:1', row: {} },
          { _id: 'deal:1', row: 'text', by: { intent: 1 }, other: true },
        ],
      },
    })
    const page = await pull(createCouch({ ...anna, url, signIn: 'basic' }))
    expect(page.docs).toEqual([{ _id: 'deal:1', _rev: expect.any(String) }])
  })
})

describe('another client on the same database', () => {
  it('reads what Tandem wrote and writes what Tandem reads, with one history', async () => {
    const url = await server.createDatabase('alongside')
    const tandem = createCouch({ ...anna, url, signIn: 'session' })
    const other = otherClient(url, { name: anna.user, password: anna.secret })
    await pushed(tandem, rowDoc('a', { v: 1 }))
    await other.sync()
    const seen = await other.get('partner:a')
    expect(seen).toMatchObject({ row: { v: 1 } })
    await other.put({ ...seen, row: { v: 2 } })
    await other.sync()
    const [doc] = (await pull(tandem)).docs
    expect(doc).toMatchObject({ row: { v: 2 } })
    // Both edit; the other replicates later and its revision stands beside ours.
    await other.put({ ...(await other.get('partner:a')), row: { v: 'theirs' } })
    expect(await pushed(tandem, rowDoc('a', { v: 'ours' }, doc?._rev))).toMatchObject([{ kind: 'stored' }])
    await other.sync()
    const [both] = (await pull(tandem)).docs
    const revs = both?._conflicts ?? []
    expect(revs.length).toBe(1)
    const [loser] = valueIn(await tandem.call('branches', { id: 'partner:a', revs }))
    const bodies = [both?.row, loser?.row].map(row => row?.v)
    expect(new Set(bodies)).toEqual(new Set(['ours', 'theirs']))
  })
})
