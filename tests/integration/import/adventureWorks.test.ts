import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import { describe, expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { MemoryStore } from './memoryStore.ts'
import { addsUp, dataBytes, groupBy, hasData, importFile, must, settingsFor } from './realData.ts'

const folder = 'adventureworks_resellers'
const path = (name: string) => `${folder}/${name}.csv`

describe.skipIf(!hasData(folder))('AdventureWorks resellers, as published', () => {
  test('701 partners, 57,851 revenue lines and every target, with every suggestion accepted', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)

    const partners = await importFile(engine, path('Resellers'))
    expect(partners).toMatchObject({ kind: 'partners', rows: 701, created: 701, failed: 0 })
    const types = groupBy(store.rows('partners'), row => row.types.join())
    expect([...types].map(([type, rows]) => [type, rows.length]).sort()).toEqual([
      ['distributor', 232],
      ['reseller', 469],
    ])

    const settings = await settingsFor(engine, 'FactResellerSales.csv', dataBytes(path('FactResellerSales')))
    expect(settings.kind).toBe('revenue')
    expect(settings.mapping).toMatchObject({
      ResellerKey: 'partnerKey',
      SalesAmount: 'amount',
      OrderDate: 'date',
    })
    const dry = must(await engine.dryRun(settings))
    expect(store.rows('revenue')).toHaveLength(0)
    const revenue = must(await engine.run(settings, 'Tester'))
    console.log(`57,851 lines: import ${revenue.seconds.toFixed(2)} s`)
    expect(revenue).toMatchObject({
      rows: 57_851,
      created: 57_851,
      failed: 0,
      totals: { USD: 7_754_857_020 },
    })
    expect(dry.counts).toEqual({
      rows: 57_851,
      created: 57_851,
      linked: 0,
      merged: 0,
      skipped: 0,
      failed: 0,
      totals: { USD: 7_754_857_020 },
      also: {},
    })

    const country = new Map(store.rows('partners').map(row => [row.id as string, row.country ?? '']))
    const byCountry: Record<string, number> = {}
    const byPartner: Record<string, number> = {}
    for (const { partnerId, amount } of store.rows('revenue')) {
      const where = country.get(partnerId ?? '') ?? 'nobody'
      byCountry[where] = (byCountry[where] ?? 0) + amount.minor
      byPartner[partnerId ?? ''] = (byPartner[partnerId ?? ''] ?? 0) + amount.minor
    }
    expect(byCountry).toEqual({
      'United States': 5_199_328_635,
      Canada: 1_387_563_296,
      France: 452_783_969,
      'United Kingdom': 388_304_296,
      Germany: 187_774_339,
      Australia: 139_102_485,
    })
    const [topId = '', top] = Object.entries(byPartner).sort((a, b) => b[1] - a[1])[0] ?? []
    expect(store.rows('partners').find(row => row.id === topId)?.name).toBe('Brakes and Gears')
    expect(top).toBe(88_227_353)
    expect(Object.keys(byPartner)).toHaveLength(632)
    expect(new Set(store.rows('revenue').map(row => row.orderNumber)).size).toBe(3_616)

    const targets = await importFile(engine, path('ResellerSalesTargets'))
    expect(targets).toMatchObject({ kind: 'targets', rows: 34, created: 34, failed: 0 })
    expect(targets.created + (targets.also.targets ?? 0)).toBe(store.rows('targets').length)
    expect(store.rows('targets').find(row => row.sellerKey === '61161660')).toMatchObject({
      from: '2017-07-01',
      to: '2017-07-31',
      amount: { minor: 20_000, currency: 'USD' },
    })

    for (const table of ['partners', 'revenue', 'targets'] as const)
      for (const row of store.rows(table)) expect(TABLE_SCHEMAS[table].parse(row)).toEqual(row)

    const first = new Set(
      ['partners', 'revenue', 'targets'].flatMap(t => store.rows(t as 'partners').map(r => r.id)),
    )
    for (const name of ['Resellers', 'FactResellerSales', 'ResellerSalesTargets']) {
      const again = await importFile(engine, path(name))
      expect(again, `${name} again`).toMatchObject({ created: 0, failed: 0, also: {} })
      expect(again.linked + again.merged).toBe(again.rows)
      expect(addsUp(again)).toBe(true)
    }
    const second = ['partners', 'revenue', 'targets'].flatMap(t => store.rows(t as 'partners').map(r => r.id))
    expect(second).toHaveLength(first.size)

    for (let i = 0; i < 6; i++) store.undo()
    for (const table of ['partners', 'revenue', 'targets'] as const) expect(store.rows(table)).toEqual([])
  })

  test('the two names used twice stay two partners each; the order of files does not matter', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    const early = await importFile(engine, path('FactResellerSales'))
    expect(early).toMatchObject({ created: 0, failed: 57_851 })
    expect(early.failuresCsv).toContain('No partner has the key “676”')
    expect(store.rows('revenue')).toEqual([])
    await importFile(engine, path('Resellers'))
    const names = groupBy(store.rows('partners'), row => row.name)
    expect([...names.values()].filter(rows => rows.length === 2)).toHaveLength(2)
    expect(await importFile(engine, path('FactResellerSales'))).toMatchObject({ created: 57_851, failed: 0 })
  })

  test('a file of products: keys, names that repeat, families', async () => {
    const store = new MemoryStore()
    const report = await importFile(importEngineOn(store), path('Product'))
    expect(report).toMatchObject({ kind: 'products', rows: 397, created: 397, failed: 0 })
    expect(store.rows('products').filter(row => row.name === 'Sport-100 Helmet, Red').length).toBeGreaterThan(
      1,
    )
  })
})
