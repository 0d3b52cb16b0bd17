import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { contentHash } from '../../../renderer/data/contentHash.ts'
import { db } from '../../../renderer/data/db.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { dexieStore } from '../../../renderer/features/import/engine/dexieStore.ts'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { must, settingsFor } from './realData.ts'

beforeEach(async () => {
  await db.open()
  await Promise.all(db.tables.map(table => table.clear()))
})

const deals = (count: number) =>
  utf8(
    `Deal ID,Deal Name,Customer,Product,Partner,Stage,Amount\n${Array.from(
      { length: count },
      (_, i) => `${i},Deal ${i},Customer ${i % 50},GTX ${i % 3},Partner ${i % 7},Won,${i}.50`,
    ).join('\n')}`,
  )
const utf8 = (text: string) => new TextEncoder().encode(text)

test('an import through the real store is one intent: undo, redo, again', async () => {
  const engine = importEngineOn(dexieStore)
  const empty = await contentHash()
  const settings = await settingsFor(engine, 'deals.csv', deals(6_000))
  const report = must(await engine.run(settings, 'Tester'))
  expect(report).toMatchObject({ created: 6_000, also: { customers: 50, products: 3, partners: 7 } })
  const full = await contentHash()
  expect(await db.journal.where('intent').equals(report.intent).count()).toBe(2)
  expect(new Set((await readAll('customers')).map(row => row.createdIn))).toEqual(new Set([report.intent]))
  expect(must(await engine.run(settings, 'Tester'))).toMatchObject({ created: 0, linked: 6_000 })
  expect((await undo()).ok).toBe(true)
  expect(await contentHash()).toBe(empty)
  expect((await redo()).ok).toBe(true)
  expect(await contentHash()).toBe(full)
})

test('a cancel between chunks leaves the store as it was, and nothing to undo', async () => {
  const engine = importEngineOn(dexieStore)
  const before = await contentHash()
  const settings = await settingsFor(engine, 'deals.csv', deals(6_000))
  const answer = await engine.run(settings, 'Tester', ({ phase }) => {
    if (phase === 'saving') void engine.cancel()
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await contentHash()).toBe(before)
  expect(await undo()).toMatchObject({ ok: false, error: { code: 'nothing' } })
})
