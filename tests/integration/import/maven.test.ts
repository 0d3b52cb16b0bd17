import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import { describe, expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { MemoryStore } from './memoryStore.ts'
import { dataBytes, groupBy, hasData, importFile, must, settingsFor } from './realData.ts'

const path = (name: string) => `crm_maven/${name}.csv`

function expectDeals(store: MemoryStore) {
  const deals = store.rows('deals')
  expect(deals).toHaveLength(8_800)
  const stages = groupBy(deals, row => row.stage)
  expect(Object.fromEntries([...stages].map(([stage, rows]) => [stage, rows.length]))).toEqual({
    won: 4_238,
    lost: 2_473,
    qualified: 1_589,
    prospecting: 500,
  })
  const won = (stages.get('won') ?? []).reduce((sum, row) => sum + (row.amount?.minor ?? 0), 0)
  expect(won).toBe(1_000_553_400)
  expect(deals.filter(row => row.customerId === undefined)).toHaveLength(1_425)
  for (const row of deals) expect(TABLE_SCHEMAS.deals.parse(row)).toEqual(row)
}

describe.skipIf(!hasData('crm_maven'))('Maven CRM, as published', () => {
  test('accounts, products, then 8,800 deals; GTXPro is GTX Pro', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    expect(await importFile(engine, path('accounts'))).toMatchObject({
      kind: 'customers',
      created: 85,
      failed: 0,
    })
    expect(await importFile(engine, path('products'))).toMatchObject({
      kind: 'products',
      created: 7,
      failed: 0,
    })
    const report = await importFile(engine, path('sales_pipeline'))
    expect(report).toMatchObject({ kind: 'deals', rows: 8_800, created: 8_800, failed: 0, also: {} })
    expect(report.totals).toEqual({ USD: 1_000_553_400 })
    expectDeals(store)
    const pro = store.rows('products').find(row => row.name === 'GTX Pro')
    expect(store.rows('deals').filter(row => row.productIds.some(id => id === pro?.id)).length).toBe(1_480)
    for (const table of ['customers', 'products'] as const)
      for (const row of store.rows(table)) expect(TABLE_SCHEMAS[table].parse(row)).toEqual(row)

    const again = await importFile(engine, path('sales_pipeline'))
    expect(again).toMatchObject({ created: 0, linked: 8_800, failed: 0, totals: {} })
  })

  test('deals alone make the customers and products they name; undo takes them away too', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    const report = await importFile(engine, path('sales_pipeline'))
    expect(report).toMatchObject({ created: 8_800, also: { customers: 85, products: 7 } })
    expect(store.rows('customers')).toHaveLength(85)
    expectDeals(store)
    expect(report.intent).toBe(store.done[0]?.intent)
    expect(store.done[0]?.changes.length).toBe(8_800 + 85 + 7)
    store.undo()
    for (const table of ['deals', 'customers', 'products'] as const) expect(store.rows(table)).toEqual([])
  })

  test('dates in American order and plain line ends give the same deals', async () => {
    const facts = async (name: string) => {
      const store = new MemoryStore()
      await importFile(importEngineOn(store), path(name))
      return store.rows('deals').map(({ externalKey, openedOn, closeOn, amount, stage }) => ({
        externalKey,
        openedOn,
        closeOn,
        amount,
        stage,
      }))
    }
    const plain = await facts('sales_pipeline')
    expect(await facts('variants/sales_pipeline_LF')).toEqual(plain)
    expect(await facts('variants/sales_pipeline_US_dates')).toEqual(plain)
  })

  test('a stage nobody knows fails its rows until it is mapped', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    const text = new TextDecoder()
      .decode(dataBytes(path('sales_pipeline')))
      .replaceAll(',Engaging,', ',Warmish,')
    const bytes = new TextEncoder().encode(text)
    const settings = await settingsFor(engine, 'pipeline.csv', bytes)
    const dry = must(await engine.dryRun(settings))
    expect(dry.counts).toMatchObject({ created: 7_211, failed: 1_589 })
    expect(dry.problems[0]).toMatchObject({ rows: 1_589, reason: expect.stringContaining('Warmish') })
    expect(dry.values.stage?.find(value => value.word === 'Warmish')).toEqual({
      word: 'Warmish',
      rows: 1_589,
    })
    const mapped = { ...settings, values: { stage: { Warmish: 'qualified' } } }
    expect(must(await engine.dryRun(mapped)).counts).toMatchObject({ created: 8_800, failed: 0 })
  })
})
