import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keysOf } from '../../electron/sync/seal/keptKeys.ts'
import { sealDocument } from '../../electron/sync/seal/sealDocument.ts'
import { createPartner, deletePartners, editPartner } from '../../shared/domain/partner/commands.ts'
import type { RowDocument } from '../../shared/sync/document.ts'
import type { FailureKind } from '../../shared/sync/protocol.ts'
import { startFaultProxy, type When } from '../support/sync/faultProxy.ts'
import { html, json, reset } from '../support/sync/faults.ts'
import { type KeyHolder, keyHolder } from '../support/sync/keyHolder.ts'
import { type Laptop, openLaptop } from '../support/sync/laptop.ts'
import type { Server } from '../support/sync/server.mjs'
import { databaseName, testServer } from '../support/sync/testServer.ts'

/** Real stores over a real server that is told nothing: what it holds is looked through word by word. */

const PASSPHRASE = 'lanterns over quiet water'
const OTHER = 'another set of words'
const id = 'partner:1' as const

interface Desk extends KeyHolder {
  readonly laptop: Laptop
  /** As the pump goes about it: nothing before the keys were looked at. Answers what stops it. */
  round(): Promise<FailureKind | undefined>
}

let server: Server
let database: string
let anna: Desk
let ben: Desk
const open: Laptop[] = []

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  database = databaseName('sealed')
  await server.createDatabase(database)
  anna = await deskOf('Anna')
  ben = await deskOf('Ben')
})
afterEach(() => {
  for (const laptop of open.splice(0)) laptop.db.close()
})

async function deskOf(name: string, origin = server.url): Promise<Desk> {
  const { name: user, password: secret } = server.admin
  const holder = keyHolder({ url: `${origin}/${database}`, signIn: 'basic', user, secret, fetch })
  const { endpoint, change } = holder
  const laptop = await openLaptop(`${name}’s laptop`, endpoint)
  open.push(laptop)
  return {
    endpoint,
    change,
    get kept() {
      return holder.kept
    },
    laptop,
    async round() {
      const seen = await endpoint.call('look', {})
      const failure = seen.ok ? seen.value.encryption?.locked : seen.failure
      return (failure ?? (await laptop.tryRound()))?.kind
    },
  }
}

/** An encrypted workspace with one partner, and both up to date. */
async function together(): Promise<typeof id> {
  const { ids } = await anna.laptop.do(createPartner, { name: 'Nordlicht', city: 'Kiel' })
  expect(await anna.change({ does: 'encrypt', passphrase: PASSPHRASE })).toBeUndefined()
  await anna.laptop.join('upload')
  expect(await anna.round()).toBeUndefined()
  expect(await ben.change({ does: 'unlock', passphrase: PASSPHRASE })).toBeUndefined()
  await ben.laptop.join('take')
  expect(await ben.round()).toBeUndefined()
  return ids[0] as typeof id
}

async function settle(...desks: Desk[]): Promise<void> {
  const all = desks.length > 0 ? desks : [anna, ben]
  for (const desk of [...all, ...all]) expect(await desk.round()).toBeUndefined()
}

async function expectAlike(...desks: Desk[]): Promise<void> {
  const all = desks.length > 0 ? desks : [anna, ben]
  const hashes = await Promise.all(all.map(({ laptop }) => laptop.contentHash()))
  expect(new Set(hashes).size).toBe(1)
  for (const { laptop } of all) expect(await laptop.store.counts()).toEqual({ dirty: 0, refused: 0 })
}

const edit = (desk: Desk, partner: string, patch: object) =>
  desk.laptop.do(editPartner, { id: partner as typeof id, patch })

/** Everything the server holds, deleted documents and branches too. */
async function held(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { body } = await server.ask(`${database}/_changes?include_docs=true&style=all_docs&conflicts=true`)
  return (body as { results: { doc: Record<string, unknown> }[] }).results.map(({ doc }) => doc)
}

const documentOf = async (of: string) =>
  (await server.ask(`${database}/${encodeURIComponent(of)}`)).body as RowDocument & {
    readonly _rev: string
    readonly sealed?: { readonly key: string; readonly text: string }
  }
const put = async (doc: object) => {
  const { status } = await server.ask(`${database}/_bulk_docs`, { method: 'POST', body: { docs: [doc] } })
  expect(status).toBe(201)
}

/** What the workspace is called, as its marker says it to this laptop. */
async function nameSeenBy({ endpoint }: Desk): Promise<string> {
  const seen = await endpoint.call('look', {})
  const name = seen.ok ? seen.value.marker?.name : undefined
  if (name === undefined || name === 'Encrypted workspace') throw new Error('no name')
  return name
}

async function expectNoWord(...words: string[]): Promise<void> {
  const docs = await held()
  const text = JSON.stringify(docs)
  // Whole words: in so much base64 and so many revisions three letters stand together by chance.
  const found = [...words, 'laptop', 'Create', 'Edit', 'updatedAt', PASSPHRASE].filter(word =>
    new RegExp(`(?<![A-Za-z0-9+/])${word}(?![A-Za-z0-9+/=])`).test(text),
  )
  expect(found).toEqual([])
  expect(docs.filter(doc => 'row' in doc || 'by' in doc)).toEqual([])
}

test('two laptops share a book of which the server holds no word', async () => {
  const partner = await together()
  await edit(ben, partner, { city: 'Lübeck' })
  const { ids } = await anna.laptop.do(createPartner, { name: 'Südwind', phone: '0431 7788' })
  await settle()
  await anna.laptop.do(deletePartners, { ids: [ids[0] as typeof id] })
  await settle()
  expect(await anna.laptop.getRow('partners', partner)).toMatchObject({ city: 'Lübeck' })
  const entries = await anna.laptop.db.journal.toArray()
  expect(entries).toContainEqual(
    expect.objectContaining({
      command: 'sync',
      from: expect.objectContaining({ device: 'Ben’s laptop' }),
    }),
  )
  await expectAlike()
  await expectNoWord('Nordlicht', 'Südwind', 'Kiel', 'Lübeck', '0431', 'Anna', 'Ben', await nameSeenBy(ben))
  expect(await documentOf('tandem:workspace')).toMatchObject({ name: 'Encrypted workspace' })
})

test('edits meet as ever: fields merge, the same field is a conflict on both', async () => {
  const partner = await together()
  await edit(anna, partner, { city: 'Lübeck', phone: '1' })
  await edit(ben, partner, { city: 'Rostock', country: 'Germany' })
  await settle()
  for (const { laptop } of [anna, ben]) {
    expect(await laptop.getRow('partners', partner)).toMatchObject({
      ...{ city: 'Lübeck', phone: '1', country: 'Germany' },
    })
    expect(await laptop.readAll('mergeConflicts')).toMatchObject([
      { recordId: partner, field: 'city', mine: 'Rostock', theirs: 'Lübeck' },
    ])
  }
  await expectAlike()
  await expectNoWord('Rostock', 'Lübeck')
})

test('branches a cluster left are opened, merged and sealed again', async () => {
  const partner = await together()
  const [key] = keysOf(anna.kept ?? { passphrase: '', keys: [], seals: true })
  const { _rev } = await documentOf(partner)
  const row = { ...(await anna.laptop.getRow('partners', partner)) }
  if (!key) throw new Error('no key')
  const branch = (digit: string, more: object) => ({
    ...sealDocument({ _id: partner, _rev, row: { ...row, ...more } }, key),
    _rev: `2-${digit.repeat(32)}`,
    _revisions: { start: 2, ids: [digit.repeat(32), _rev.slice(2)] },
  })
  const docs = [branch('a', { city: 'Lübeck' }), branch('b', { city: 'Rostock', country: 'Germany' })]
  await server.ask(`${database}/_bulk_docs`, { method: 'POST', body: { new_edits: false, docs } })
  await settle()
  expect(await ben.laptop.getRow('partners', partner)).toMatchObject({ city: 'Rostock', country: 'Germany' })
  expect(await anna.laptop.readAll('mergeConflicts')).toMatchObject([{ field: 'city', mine: 'Lübeck' }])
  expect(await held()).not.toContainEqual(expect.objectContaining({ _conflicts: expect.anything() }))
  await expectAlike()
  await expectNoWord('Rostock')
})

describe('a laptop without the passphrase', () => {
  test('takes nothing and sends nothing until it has it', async () => {
    await together()
    const carl = await deskOf('Carl')
    await carl.laptop.do(createPartner, { name: 'Westwerk' })
    const before = await held()
    expect(await carl.round()).toBe('passphraseNeeded')
    await expect(carl.laptop.join('merge')).rejects.toThrow('passphraseNeeded')
    const doc = { _id: 'partner:x', row: { id: 'partner:x' } } as const
    for (const answer of [
      await carl.endpoint.call('push', { docs: [doc] }),
      await carl.endpoint.call('changes', { limit: 10, wait: false }),
      await carl.endpoint.call('branches', { id, revs: [] }),
    ])
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'passphraseNeeded' } })
    expect(await held()).toEqual(before)

    expect(await carl.change({ does: 'unlock', passphrase: 'not these words' })).toBe('passphraseWrong')
    expect(await carl.change({ does: 'unlock', passphrase: '' })).toBe('passphraseWrong')
    expect(carl.kept).toBeUndefined()
    expect(await carl.change({ does: 'unlock', passphrase: PASSPHRASE })).toBeUndefined()
    await carl.laptop.join('merge')
    await settle(carl, anna, ben)
    await expectAlike(anna, ben, carl)
    await expectNoWord('Westwerk')
  })

  test('that was at work when encryption was turned on does not push one more row in plain', async () => {
    await anna.laptop.join('upload')
    expect(await anna.round()).toBeUndefined()
    await ben.laptop.join('take')
    expect(await ben.round()).toBeUndefined()
    await ben.laptop.do(createPartner, { name: 'Westwerk' })
    expect(await anna.change({ does: 'encrypt', passphrase: PASSPHRASE })).toBeUndefined()
    // In the middle of a round: the keys were looked at before.
    expect((await ben.laptop.tryRound())?.kind).toBe('passphraseNeeded')
    expect(JSON.stringify(await held())).not.toContain('Westwerk')
    expect(await ben.change({ does: 'unlock', passphrase: PASSPHRASE })).toBeUndefined()
    await settle()
    await expectAlike()
    expect(await anna.laptop.db.table('partners').count()).toBe(1)
    expect(JSON.stringify(await held())).not.toContain('Westwerk')
  })
})

describe('keys that change', () => {
  test('a passphrase changed elsewhere: who is in goes on unasked, who comes needs the new one', async () => {
    const partner = await together()
    const { sealed } = await documentOf(partner)
    expect(await anna.change({ does: 'changePassphrase', passphrase: OTHER })).toBeUndefined()
    await edit(ben, partner, { city: 'Lübeck' })
    await settle()
    await expectAlike()
    expect((await documentOf(partner)).sealed?.key).toBe(sealed?.key)
    const carl = await deskOf('Carl')
    expect(await carl.change({ does: 'unlock', passphrase: PASSPHRASE })).toBe('passphraseWrong')
    expect(await carl.change({ does: 'unlock', passphrase: OTHER })).toBeUndefined()
    // Ben’s laptop keeps the old passphrase: with it a new key would bring that one back.
    expect(await ben.change({ does: 'rotate' })).toBe('passphraseWrong')
  })

  test('a new key on one, edits on the other: nothing is lost, and all lies under the new key', async () => {
    const partner = await together()
    const earlier = (await documentOf(partner)).sealed?.key
    await edit(ben, partner, { city: 'Lübeck' })
    await edit(anna, partner, { country: 'Germany' })
    expect(await anna.change({ does: 'rotate' })).toBeUndefined()
    await anna.laptop.rewrite()
    await settle()
    await edit(ben, partner, { phone: '2' })
    await settle()
    for (const { laptop } of [anna, ben])
      expect(await laptop.getRow('partners', partner)).toMatchObject({
        ...{ city: 'Lübeck', country: 'Germany', phone: '2' },
      })
    await expectAlike()
    const keys = (await held()).flatMap(doc => (doc.sealed as { key: string } | undefined)?.key ?? [])
    expect(new Set(keys).size).toBe(1)
    expect(keys).not.toContain(earlier)
    expect(ben.kept?.keys.length).toBe(2)
  })

  test('a row sent under the old key after all is read, and written once more under the new one', async () => {
    const partner = await together()
    const [old] = keysOf(ben.kept ?? { passphrase: '', keys: [], seals: true })
    expect(await anna.change({ does: 'rotate' })).toBeUndefined()
    await anna.laptop.rewrite()
    await settle()
    const { _rev } = await documentOf(partner)
    const row = { ...(await anna.laptop.getRow('partners', partner)), city: 'Plön' }
    if (!old) throw new Error('no key')
    await put(sealDocument({ _id: partner, _rev, row }, old))
    await settle()
    expect(await ben.laptop.getRow('partners', partner)).toMatchObject({ city: 'Plön' })
    expect((await documentOf(partner)).sealed?.key).not.toBe(old.id)
    await expectAlike()
  })

  test('key and passphrase changed elsewhere: the other is asked, and then goes on with its edits', async () => {
    const partner = await together()
    await edit(ben, partner, { city: 'Lübeck' })
    expect(await anna.change({ does: 'changePassphrase', passphrase: OTHER })).toBeUndefined()
    expect(await anna.change({ does: 'rotate' })).toBeUndefined()
    await anna.laptop.rewrite()
    expect(await anna.round()).toBeUndefined()
    expect(await ben.round()).toBe('passphraseWrong')
    expect(await ben.laptop.store.counts()).toMatchObject({ dirty: 0 })
    expect(await ben.change({ does: 'unlock', passphrase: OTHER })).toBeUndefined()
    await settle()
    expect(await anna.laptop.getRow('partners', partner)).toMatchObject({ city: 'Lübeck' })
    await expectAlike()
  })

  test('the key document gone, or put back to an older one: nothing goes out', async () => {
    const partner = await together()
    const first = await documentOf('tandem:key')
    expect(await anna.change({ does: 'rotate' })).toBeUndefined()
    await anna.laptop.rewrite()
    await settle()
    await edit(ben, partner, { city: 'Lübeck' })
    const { _rev } = await documentOf('tandem:key')
    const newest = await documentOf('tandem:key')
    await put({ ...first, _rev })
    expect(await ben.round()).toBe('keyOther')
    const older = await documentOf('tandem:key')
    await put({ _id: 'tandem:key', _rev: older._rev, _deleted: true })
    expect(await ben.round()).toBe('keyGone')
    const { _rev: __, ...back } = newest
    await put({ ...back, seals: false })
    expect(await ben.round()).toBe('keyOther')
    expect(await ben.change({ does: 'changePassphrase', passphrase: OTHER })).toBeUndefined()
    await settle()
    await expectAlike()
    await expectNoWord('Lübeck')
  })
})

test('two turn encryption on at once: one key stands, and the other is asked for its passphrase', async () => {
  const answers = await Promise.all([
    anna.change({ does: 'encrypt', passphrase: PASSPHRASE }),
    ben.change({ does: 'encrypt', passphrase: OTHER }),
  ])
  expect([...answers].sort()).toEqual(['passphraseNeeded', undefined])
  const [first, second] = answers[0] === undefined ? [anna, ben] : [ben, anna]
  const passphrase = first === anna ? PASSPHRASE : OTHER
  await first.laptop.do(createPartner, { name: 'Nordlicht' })
  await first.laptop.join('upload')
  expect(await second.round()).toBe('passphraseNeeded')
  expect(await second.change({ does: 'unlock', passphrase })).toBeUndefined()
  await second.laptop.join('take')
  await settle()
  await expectAlike()
})

test('where the key document cannot be read for now, nothing goes out and nobody is asked', async () => {
  const proxy = await startFaultProxy(server.url)
  try {
    const carl = await deskOf('Carl', proxy.origin)
    await carl.laptop.do(createPartner, { name: 'Westwerk' })
    await carl.laptop.join('upload')
    const isKey: When = ({ path }) => path.endsWith('tandem%3Akey')
    for (const fault of [json(503, { error: 'busy' }), html(404), reset, json(200, { odd: true })]) {
      proxy.fault(fault, { when: isKey })
      expect(['server', 'badAnswer', 'keyOther']).toContain(await carl.round())
      expect((await carl.laptop.tryRound())?.kind).toBeDefined()
      proxy.heal()
    }
    expect(JSON.stringify(await held())).not.toContain('Westwerk')
    expect(await carl.round()).toBeUndefined()
    expect(JSON.stringify(await held())).toContain('Westwerk')
  } finally {
    await proxy.close()
  }
})

describe('encrypted and plain mixed', () => {
  test('what another program writes in plain is read, merged, counted and written back sealed', async () => {
    const partner = await together()
    const { _rev } = await documentOf(partner)
    const row = { ...(await anna.laptop.getRow('partners', partner)), city: 'Plön' }
    await put({ _id: partner, _rev, row })
    await put({ _id: 'partner:new', row: { ...row, id: 'partner:new', name: 'Ostkai' } })
    await edit(ben, partner, { country: 'Germany' })
    await settle()
    for (const { laptop } of [anna, ben]) {
      expect(await laptop.getRow('partners', partner)).toMatchObject({ city: 'Plön', country: 'Germany' })
      expect(await laptop.getRow('partners', 'partner:new')).toMatchObject({ name: 'Ostkai' })
    }
    await expectAlike()
    await expectNoWord('Plön', 'Ostkai')
    expect((await anna.laptop.readSealNotes()).plain).toBe(2)
  })

  test('a workspace that exists is encrypted as a whole, and put back in plain as a whole', async () => {
    const { ids } = await anna.laptop.do(createPartner, { name: 'Nordlicht', city: 'Kiel' })
    const partner = ids[0] as typeof id
    await anna.laptop.join('upload')
    expect(await anna.round()).toBeUndefined()
    await ben.laptop.join('take')
    expect(await ben.round()).toBeUndefined()
    expect(JSON.stringify(await held())).toContain('Nordlicht')
    await edit(ben, partner, { country: 'Germany' })

    expect(await anna.change({ does: 'encrypt', passphrase: PASSPHRASE })).toBeUndefined()
    await anna.laptop.rewrite()
    expect(await anna.round()).toBeUndefined()
    expect(await ben.round()).toBe('passphraseNeeded')
    expect(await ben.change({ does: 'unlock', passphrase: PASSPHRASE })).toBeUndefined()
    await settle()
    await expectAlike()
    const name = await nameSeenBy(ben)
    await expectNoWord('Nordlicht', 'Kiel', 'Germany', name)

    await edit(ben, partner, { phone: '3' })
    expect(await anna.change({ does: 'decrypt' })).toBeUndefined()
    await anna.laptop.rewrite()
    await settle()
    await expectAlike()
    const after = await held()
    expect(after.filter(doc => 'sealed' in doc)).toEqual([])
    expect(await documentOf(partner)).toMatchObject({ row: { name: 'Nordlicht', phone: '3' } })
    expect(await documentOf('tandem:workspace')).toMatchObject({ name })
    // Whoever comes now needs no passphrase.
    const carl = await deskOf('Carl')
    await carl.laptop.join('take')
    expect(await carl.round()).toBeUndefined()
    await expectAlike(anna, carl)
    // And on again: under a key of its own.
    expect(await ben.change({ does: 'encrypt', passphrase: OTHER })).toBeUndefined()
    await ben.laptop.rewrite()
    expect(await ben.round()).toBeUndefined()
    expect(await anna.round()).toBe('passphraseWrong')
    expect(await anna.change({ does: 'unlock', passphrase: OTHER })).toBeUndefined()
    await settle()
    await expectAlike()
    await expectNoWord('Nordlicht')
  })
})

describe('a document that cannot be opened', () => {
  test('is held back and said, whatever was done to it, and the others go on', async () => {
    const partner = await together()
    const { ids } = await anna.laptop.do(createPartner, { name: 'Südwind' })
    const other = ids[0] as typeof id
    await settle()
    const [tampered, moved] = [await documentOf(partner), await documentOf(other)]
    const text = tampered.sealed?.text ?? ''
    await put({
      ...tampered,
      sealed: { ...tampered.sealed, text: `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}` },
    })
    await put({ _id: 'partner:moved', sealed: moved.sealed })
    await edit(anna, other, { city: 'Husum' })
    await settle()
    expect(await ben.laptop.getRow('partners', partner)).toMatchObject({ name: 'Nordlicht', city: 'Kiel' })
    expect(await ben.laptop.getRow('partners', other)).toMatchObject({ city: 'Husum' })
    expect(await ben.laptop.getRow('partners', 'partner:moved')).toBeUndefined()
    expect(Object.keys((await ben.laptop.readSealNotes()).unopened).sort()).toEqual(
      [partner, 'partner:moved'].sort(),
    )

    await edit(ben, partner, { city: 'Lübeck' })
    await settle()
    expect(await ben.laptop.store.counts()).toEqual({ dirty: 0, refused: 1 })
    expect((await ben.laptop.db.syncRows.get(partner))?.refused).toMatchObject({
      code: 'notOpened',
      reason: expect.stringContaining('changed'),
    })
    // A person lays what is here over it.
    await ben.laptop.sendOverUnopened(partner)
    await settle(ben, anna)
    expect(await anna.laptop.getRow('partners', partner)).toMatchObject({ city: 'Lübeck' })
    expect(await ben.laptop.readAll('mergeConflicts')).toEqual([])
    expect(Object.keys((await anna.laptop.readSealNotes()).unopened)).toEqual(['partner:moved'])
    await expectAlike()
  })

  test('an older state put on top is not taken for a new one', async () => {
    const partner = await together()
    const old = await documentOf(partner)
    await edit(anna, partner, { city: 'Lübeck' })
    await settle()
    await edit(anna, partner, { city: 'Husum' })
    await settle()
    const second = await documentOf(partner)
    await put({ ...second, sealed: { ...old.sealed, on: second._rev } })
    await settle()
    expect(await ben.laptop.getRow('partners', partner)).toMatchObject({ city: 'Husum' })
    expect(Object.keys((await ben.laptop.readSealNotes()).unopened)).toEqual([partner])
  })
})

test('a record that is too large once it is sealed is set aside; the others go', async () => {
  const partner = await together()
  const doc = (name: string, size: number): RowDocument => ({
    _id: `partner:${name}`,
    row: { id: `partner:${name}`, note: 'x'.repeat(size) },
  })
  const docs = [doc('a', 10), doc('large', 800_000), doc('b', 10)]
  expect(await anna.endpoint.call('push', { docs })).toMatchObject({
    value: [
      { kind: 'stored', id: 'partner:a' },
      { kind: 'refused', id: 'partner:large', code: 'tooLarge' },
      { kind: 'stored', id: 'partner:b' },
    ],
  })
  expect((await documentOf(partner)).sealed).toBeDefined()
})
