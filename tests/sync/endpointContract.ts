import type { RowDocument } from '@shared/sync/document.ts'
import { type Answer, BATCH_ROWS, type Endpoint, type SyncCall } from '@shared/sync/protocol.ts'
import { afterEach, describe, expect, it } from 'vitest'

/** One database, and as many devices on it as a test wants. */
export interface Place {
  device(): Endpoint
  close(): Promise<void>
}

/** The value of an answer that has to be one. */
export function valueIn<C extends SyncCall>(answer: Answer<C>): (Answer<C> & { ok: true })['value'] {
  if (!answer.ok) throw new Error(`${answer.failure.kind}: ${answer.failure.message}`)
  return answer.value
}

export const rowDoc = (name: string, row: Record<string, unknown> = {}, _rev?: string): RowDocument => ({
  _id: `partner:${name}`,
  ...(_rev !== undefined && { _rev }),
  row: { name, ...row },
})

export const pull = async (endpoint: Endpoint, since?: string, limit = BATCH_ROWS) =>
  valueIn(await endpoint.call('changes', { ...(since !== undefined && { since }), limit, wait: false }))

export const pushed = async (endpoint: Endpoint, ...docs: RowDocument[]) =>
  valueIn(await endpoint.call('push', { docs }))

async function storedRev(endpoint: Endpoint, doc: RowDocument): Promise<string> {
  const [answer] = await pushed(endpoint, doc)
  if (answer?.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(answer)}`)
  return answer.rev
}

/** What every endpoint has to do, whoever speaks behind it. */
export function endpointContract(name: string, open: () => Promise<Place>): void {
  describe(`the endpoint contract on ${name}`, () => {
    let place: Place | undefined
    const start = async () => {
      place = await open()
      return place
    }
    afterEach(async () => {
      await place?.close()
      place = undefined
    })

    it('answers an empty feed with a place to go on from', async () => {
      const endpoint = (await start()).device()
      const page = await pull(endpoint)
      expect(page).toMatchObject({ docs: [], more: false, since: expect.any(String) })
      expect((await pull(endpoint, page.since)).docs).toEqual([])
    })

    it('gives back what was pushed, with who changed it', async () => {
      const here = await start()
      const by = {
        intent: 'intent:1',
        label: 'Edit Nordlicht GmbH',
        at: '2026-11-27T07:00:00.000Z',
        actor: 'me',
        device: { id: 'd1', name: 'Laptop' },
      }
      const doc: RowDocument = { ...rowDoc('nordlicht', { city: 'Tromsø', tags: ['a', 'b'], n: null }), by }
      const rev = await storedRev(here.device(), doc)
      const { docs } = await pull(here.device())
      expect(docs).toEqual([{ ...doc, _rev: rev }])
    })

    it('says which rows somebody else was first with, and stores the others', async () => {
      const endpoint = (await start()).device()
      const first = await storedRev(endpoint, rowDoc('a'))
      await storedRev(endpoint, rowDoc('a', { v: 2 }, first))
      const answers = await pushed(endpoint, rowDoc('a', { v: 'late' }, first), rowDoc('b'), rowDoc('a2'))
      expect(answers).toEqual([
        { kind: 'conflict', id: 'partner:a' },
        { kind: 'stored', id: 'partner:b', rev: expect.any(String) },
        { kind: 'stored', id: 'partner:a2', rev: expect.any(String) },
      ])
    })

    it('answers a row pushed twice as a conflict, with the row stored once', async () => {
      const endpoint = (await start()).device()
      const rev = await storedRev(endpoint, rowDoc('a'))
      expect(await pushed(endpoint, rowDoc('a'))).toEqual([{ kind: 'conflict', id: 'partner:a' }])
      expect((await pull(endpoint)).docs).toEqual([{ ...rowDoc('a'), _rev: rev }])
    })

    it('hands on deletions as tombstones, to whoever comes later too', async () => {
      const here = await start()
      const endpoint = here.device()
      const rev = await storedRev(endpoint, rowDoc('a'))
      const [gone] = await pushed(endpoint, { _id: 'partner:a', _rev: rev, _deleted: true })
      expect(gone?.kind).toBe('stored')
      const { docs } = await pull(here.device())
      expect(docs).toMatchObject([{ _id: 'partner:a', _deleted: true }])
    })

    it('pages through everything, once each, when asked for less than there is', async () => {
      const endpoint = (await start()).device()
      const docs = Array.from({ length: 25 }, (_, at) => rowDoc(`p${at}`))
      await pushed(endpoint, ...docs)
      const seen: string[] = []
      let since: string | undefined
      let pages = 0
      for (let more = true; more; pages += 1) {
        const page = await pull(endpoint, since, 10)
        expect(page.docs.length).toBeLessThanOrEqual(10)
        seen.push(...page.docs.map(({ _id }) => _id))
        since = page.since
        more = page.more
      }
      expect(pages).toBeGreaterThanOrEqual(3)
      expect(new Set(seen)).toEqual(new Set(docs.map(({ _id }) => _id)))
    })

    it('goes on exactly from the place it named, on another device too', async () => {
      const here = await start()
      await pushed(here.device(), rowDoc('a'))
      const { since } = await pull(here.device())
      await pushed(here.device(), rowDoc('b'))
      const page = await pull(here.device(), since)
      expect(page.docs.map(({ _id }) => _id)).toEqual(['partner:b'])
      expect((await pull(here.device(), page.since)).docs).toEqual([])
    })

    it('writes the marker once, and shows it without counting it as a row of the feed', async () => {
      const here = await start()
      const endpoint = here.device()
      expect(valueIn(await endpoint.call('look', {}))).toEqual({ documents: 0 })
      const marker = {
        _id: 'tandem:workspace',
        workspace: 'team-1',
        name: 'Our channel',
        madeAt: '2026-11-27T07:00:00.000Z',
      } as const
      expect(valueIn(await endpoint.call('mark', { marker }))).toEqual({ kind: 'stored' })
      const late = { ...marker, workspace: 'team-2' }
      expect(valueIn(await here.device().call('mark', { marker: late }))).toEqual({ kind: 'conflict' })
      await pushed(endpoint, rowDoc('a'))
      const seen = valueIn(await here.device().call('look', {}))
      expect(seen).toMatchObject({ marker: { ...marker, _rev: expect.any(String) }, documents: 2 })
      expect((await pull(endpoint)).docs.map(({ _id }) => _id)).toEqual(['partner:a'])
    })

    it('says when it never had a revision: an older state of it was put back', async () => {
      const endpoint = (await start()).device()
      const marker = { _id: 'tandem:workspace', workspace: 'team-1', name: 'Ours', madeAt: '' } as const
      await endpoint.call('mark', { marker })
      const first = await storedRev(endpoint, rowDoc('a'))
      const second = await storedRev(endpoint, rowDoc('a', { v: 2 }, first))
      const ask = async (id: string, rev: string) =>
        valueIn(await endpoint.call('look', { seen: { id, rev } })).rolledBack
      expect(await ask('partner:a', first)).toBeUndefined()
      expect(await ask('partner:a', second)).toBeUndefined()
      expect(await ask('partner:a', '3-00000000000000000000000000000000')).toBe(true)
      expect(await ask('partner:b', first)).toBe(true)
    })

    it('answers a long poll when another device writes', async () => {
      const here = await start()
      const { since } = await pull(here.device())
      const waiting = here.device().call('changes', { since, limit: BATCH_ROWS, wait: true })
      await new Promise(resolve => setTimeout(resolve, 150))
      await pushed(here.device(), rowDoc('news'))
      const page = valueIn(await waiting)
      expect(page.docs.map(({ _id }) => _id)).toEqual(['partner:news'])
      expect((await pull(here.device(), page.since)).docs).toEqual([])
    })

    it('ends a long poll at once when it is called off, and goes on working', async () => {
      const endpoint = (await start()).device()
      const { since } = await pull(endpoint)
      const stop = new AbortController()
      const waiting = endpoint.call('changes', { since, limit: BATCH_ROWS, wait: true }, stop.signal)
      setTimeout(() => stop.abort(), 100)
      const before = performance.now()
      expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'aborted' } })
      expect(performance.now() - before).toBeLessThan(2_000)
      expect(await pushed(endpoint, rowDoc('after'))).toMatchObject([{ kind: 'stored' }])
    })

    it('sends nothing of a call that is called off already', async () => {
      const endpoint = (await start()).device()
      const answer = await endpoint.call('push', { docs: [rowDoc('a')] }, AbortSignal.abort())
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'aborted' } })
      expect((await pull(endpoint)).docs).toEqual([])
    })

    it('leaves out revisions it does not have when asked for branches', async () => {
      const endpoint = (await start()).device()
      const rev = await storedRev(endpoint, rowDoc('a'))
      const revs = ['7-00000000000000000000000000000000', rev]
      const found = valueIn(await endpoint.call('branches', { id: 'partner:a', revs }))
      expect(found).toEqual([{ ...rowDoc('a'), _rev: rev }])
    })

    it('carries as many rows as a batch has at once, in every script', async () => {
      const endpoint = (await start()).device()
      const docs = Array.from({ length: BATCH_ROWS }, (_, at) =>
        rowDoc(`日本-é-${at}/ü?&`, { note: '„ß“ 🙂' }),
      )
      expect((await pushed(endpoint, ...docs)).every(({ kind }) => kind === 'stored')).toBe(true)
      const back: RowDocument[] = []
      let since: string | undefined
      // A document that is no row may take a place in a page.
      for (let more = true; more; ) {
        const page = await pull(endpoint, since)
        back.push(...page.docs)
        since = page.since
        more = page.more
      }
      expect(new Map(back.map(({ _id, row }) => [_id, row]))).toEqual(
        new Map(docs.map(({ _id, row }) => [_id, row])),
      )
    })
  })
}
