import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { expect, test } from '../../support/electronApp.ts'
import { buildHarness, openHarness } from '../../support/harness.ts'

/** The store's own code on the real IndexedDB of the real runtime. */

let folder: string
test.beforeAll(async () => {
  folder = await buildHarness(fileURLToPath(new URL('../../support/store-harness', import.meta.url)))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SEED = Number(process.env.TANDEM_SEED ?? 20261123)

async function fresh(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.store.db.delete()
    await window.store.openStore()
  })
}

test('an edit is one transaction, one journal entry, and undoes and redoes to the letter', async ({
  tandem,
}) => {
  const page = await openHarness(tandem.app, folder, 'edit', 'store')
  await fresh(page)
  const seen = await page.evaluate(async () => {
    const { put, contentHash, undo, redo, recentEntries, db, readUndoStack } = window.store
    const empty = await contentHash()
    await put([{ id: 'partner:a', name: 'Nordlicht' }])
    const one = await contentHash()
    await put([{ id: 'partner:a', name: 'Nordlicht GmbH', tier: 'Gold' }])
    const two = await contentHash()
    const entries = await recentEntries(10)
    const walk = []
    for (const step of [undo, undo, redo, redo, undo]) {
      await step()
      walk.push(await contentHash())
    }
    await put([{ id: 'partner:b', name: 'Østfjord' }])
    return {
      empty,
      one,
      two,
      walk,
      entries: entries.map(entry => [entry.created, entry.updated, entry.deleted]),
      redoAfterNew: (await redo()).ok,
      stack: (await readUndoStack()).undo.length,
      journal: await db.journal.count(),
    }
  })
  expect(new Set([seen.empty, seen.one, seen.two]).size).toBe(3)
  expect(seen.entries).toEqual([
    [0, 1, 0],
    [1, 0, 0],
  ])
  expect(seen.walk).toEqual([seen.one, seen.empty, seen.one, seen.two, seen.one])
  expect(seen.redoAfterNew).toBe(false)
  expect(seen.stack).toBe(2)
  expect(seen.journal).toBe(8)
})

test('any sequence of edits undoes to the empty store and redoes to the full one', async ({ tandem }) => {
  const page = await openHarness(tandem.app, folder, 'sequences', 'store')
  const id = fc.constantFrom('partner:1', 'partner:2', 'partner:3', 'partner:4')
  const row = fc.record({
    id,
    name: fc.string({ minLength: 1, maxLength: 8 }).map(text => `x${text.trim()}`),
  })
  const step = fc.record({
    put: fc.uniqueArray(row, { maxLength: 3, selector: item => item.id }),
    drop: fc.uniqueArray(id, { maxLength: 2 }),
  })
  console.log(`seed ${SEED}`)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
      await fresh(page)
      const seen = await page.evaluate(async todo => {
        const { put, undo, redo, contentHash, readUndoStack } = window.store
        const trail = [await contentHash()]
        for (const { put: rows, drop } of todo) {
          const before = (await readUndoStack()).undo.length
          await put(
            rows,
            drop.filter(gone => !rows.some(kept => kept.id === gone)),
          )
          if ((await readUndoStack()).undo.length > before) trail.push(await contentHash())
        }
        const back = [trail.at(-1)]
        while ((await undo()).ok) back.push(await contentHash())
        const forth = [back.at(-1)]
        while ((await redo()).ok) forth.push(await contentHash())
        return { trail, back: back.reverse(), forth }
      }, steps)
      expect(seen.back).toEqual(seen.trail)
      expect(seen.forth).toEqual(seen.trail)
    }),
    { seed: SEED, numRuns: 40 },
  )
})

for (const [rows, when] of [
  [17_000, ''],
  [57_851, ' @long'],
] as const)
  test(`a batch of ${rows} rows undoes and redoes exactly; a half-written one is taken back at the next start${when}`, async ({
    tandem,
  }) => {
    const page = await openHarness(tandem.app, folder, 'batch', 'store')
    await fresh(page)
    const seen = await page.evaluate(async many => {
      const { openBatch, contentHash, undo, redo, put, newId, db, openStore } = window.store
      await put([{ id: 'partner:a', name: 'Kept' }])
      const before = await contentHash()
      const write = async (rows: number, finish: boolean) => {
        const batch = await openBatch({ command: 'test', label: 'Many rows', actor: 'Test' })
        const at = '2026-11-23T00:00:00.000Z'
        const meta = { createdAt: at, updatedAt: at, createdIn: batch.intent }
        for (let from = 0; from < rows; from += 5_000) {
          await batch.append(
            Array.from({ length: Math.min(5_000, rows - from) }, (_, i) => {
              const id = newId('revenue')
              const amount = { minor: from + i, currency: 'USD' }
              return {
                table: 'revenue',
                id,
                after: { id, date: '2026-01-01', role: 'sourced', amount, ...meta },
              } as const
            }),
          )
        }
        if (finish) await batch.finish()
      }
      await write(many, true)
      const after = await contentHash()
      await undo()
      const undone = await contentHash()
      await redo()
      const redone = await contentHash()
      await undo()
      await write(12_000, false)
      const half = await db.rows('revenue').count()
      const opened = await openStore()
      return { before, after, undone, redone, half, tookBack: opened.tookBack, end: await contentHash() }
    }, rows)
    expect(seen.after).not.toBe(seen.before)
    expect(seen.undone).toBe(seen.before)
    expect(seen.redone).toBe(seen.after)
    expect(seen.half).toBe(12_000)
    expect(seen.tookBack).toBe('Many rows')
    expect(seen.end).toBe(seen.before)
  })

test('a row created and then changed within one batch is gone again after its undo', async ({ tandem }) => {
  const page = await openHarness(tandem.app, folder, 'twice', 'store')
  await fresh(page)
  const seen = await page.evaluate(async () => {
    const { openBatch, contentHash, undo, redo } = window.store
    const before = await contentHash()
    const batch = await openBatch({ command: 'test', label: 'Twice', actor: 'Test' })
    const at = '2026-11-23T00:00:00.000Z'
    const meta = { createdAt: at, updatedAt: at, createdIn: batch.intent }
    const first = { id: 'rate:a', date: '2026-01-01', from: 'EUR', to: 'USD', rate: '1.1', ...meta } as const
    const second = { ...first, rate: '1.2', updatedAt: '2026-11-23T00:00:01.000Z' }
    await batch.append([
      { table: 'rates', id: 'rate:a', after: first },
      { table: 'rates', id: 'rate:a', before: first, after: second },
    ])
    await batch.finish()
    const after = await contentHash()
    await undo()
    const undone = await contentHash()
    await redo()
    return { undone: undone === before, redone: (await contentHash()) === after, changed: after !== before }
  })
  expect(seen).toEqual({ undone: true, redone: true, changed: true })
})

test('undo refuses, and changes nothing, when a row of it was changed since by another hand', async ({
  tandem,
}) => {
  const page = await openHarness(tandem.app, folder, 'stale', 'store')
  await fresh(page)
  const seen = await page.evaluate(async () => {
    const { put, undo, db, contentHash } = window.store
    await put([
      { id: 'partner:a', name: 'A' },
      { id: 'partner:b', name: 'B' },
    ])
    const row = await db.rows('partners').get('partner:b')
    if (row) await db.rows('partners').put({ ...row, name: 'B2', updatedAt: '2027-01-01T00:00:00.000Z' })
    const before = await contentHash()
    const answer = await undo()
    return { ok: answer.ok, code: answer.ok ? '' : answer.error.code, same: before === (await contentHash()) }
  })
  expect(seen).toEqual({ ok: false, code: 'stale', same: true })
})

test('the frozen store of the first release still opens, with every row', async ({ tandem }) => {
  const fixture = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../fixtures/store-2026-11-23.json', import.meta.url)), 'utf8'),
  )
  const page = await openHarness(tandem.app, folder, 'fixture', 'store')
  const seen = await page.evaluate(async frozen => {
    await window.store.db.delete()
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('tandem', frozen.version)
      request.onerror = () => reject(request.error)
      request.onupgradeneeded = () => {
        for (const store of frozen.stores) {
          const made = request.result.createObjectStore(store.name, {
            keyPath: store.keyPath,
            autoIncrement: store.autoIncrement,
          })
          for (const index of store.indexes)
            made.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry })
          for (const row of store.rows) made.add(row)
        }
      }
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    const opened = await window.store.openStore()
    const deal = await window.store.getRow('deals', 'deal:1')
    const byPartner = await window.store.rowsBy('deals', 'partnerIds', 'partner:1')
    const counts: Record<string, number> = {}
    for (const store of frozen.stores) counts[store.name] = await window.store.db.table(store.name).count()
    await window.store.undo()
    return {
      empty: opened.empty,
      deal,
      byPartner: byPartner.length,
      counts,
      left: await window.store.db.table('partners').count(),
    }
  }, fixture)
  expect(seen.empty).toBe(false)
  expect(seen.byPartner).toBe(1)
  expect(seen.deal).not.toHaveProperty('partnerIds')
  // `meta` also gets what later versions note of the store itself.
  for (const store of fixture.stores.filter((one: { name: string }) => one.name !== 'meta'))
    expect(seen.counts[store.name], store.name).toBe(store.rows.length)
  expect(seen.left).toBe(1)
})

test('a record at any moment is what replaying the journal forwards says, through undo, redo and large batches', async ({
  tandem,
}) => {
  const page = await openHarness(tandem.app, folder, 'moments', 'store')
  const id = fc.constantFrom('partner:1', 'partner:2', 'partner:3')
  const edit = fc.record({
    kind: fc.constant('edit' as const),
    put: fc.uniqueArray(fc.record({ id, name: fc.constantFrom('a', 'b', 'c') }), {
      maxLength: 2,
      selector: row => row.id,
    }),
    drop: fc.uniqueArray(id, { maxLength: 1 }),
  })
  const step = fc.oneof(
    { weight: 5, arbitrary: edit },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('batch' as const) }) },
  )
  let moments = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), async steps => {
      await fresh(page)
      const wrong = await page.evaluate(async todo => {
        const { put, undo, redo, openBatch, rowAsOf, getRow, newId, db } = window.store
        const known = new Set(['partner:1', 'partner:2', 'partner:3'])
        // The slow truth: every known record read after every entry.
        const truth: { seq: number; rows: Record<string, unknown> }[] = []
        const note = async () => {
          const seq = ((await db.journal.orderBy('seq').last())?.seq ?? 0) as number
          const rows: Record<string, unknown> = {}
          for (const each of known) rows[each] = (await getRow('partners', each)) ?? null
          truth.push({ seq, rows })
        }
        await note()
        for (const one of todo) {
          if (one.kind === 'edit')
            await put(
              one.put,
              one.drop.filter(gone => !one.put.some(kept => kept.id === gone)),
            )
          else if (one.kind === 'undo') await undo()
          else if (one.kind === 'redo') await redo()
          else {
            // More rows than an entry names: their births are found by the intent that made them.
            const batch = await openBatch({ command: 'test', label: 'Many', actor: 'Test' })
            const at = '2026-11-23T00:00:00.000Z'
            const rows = Array.from({ length: 210 }, (_, i) => ({
              id: newId('partner'),
              name: `Batch ${i}`,
              types: [],
              status: 'active' as const,
              regions: [],
              industries: [],
              domains: [],
              capabilities: [],
              competitors: [],
              stack: [],
              createdAt: at,
              updatedAt: at,
              createdIn: batch.intent,
            }))
            await batch.append(rows.map(row => ({ table: 'partners' as const, id: row.id, after: row })))
            await batch.finish()
            known.add(rows[7]?.id ?? '')
          }
          await note()
        }
        const problems: string[] = []
        let compared = 0
        for (const each of known)
          for (const { seq, rows } of truth) {
            const expected = JSON.stringify(rows[each] ?? null)
            const seen = JSON.stringify((await rowAsOf('partners', each, seq)) ?? null)
            compared += 1
            if (seen !== expected) problems.push(`${each} after ${seq}: ${seen} instead of ${expected}`)
          }
        return { problems, compared }
      }, steps)
      moments += wrong.compared
      expect(wrong.problems).toEqual([])
    }),
    { seed: SEED, numRuns: 15 },
  )
  console.log(`${moments} moments compared`)
})
