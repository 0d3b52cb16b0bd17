import { expect, test } from '@playwright/test'
import { benchPage, DEALS, PARTNERS, ROUNDS } from './support/bench.ts'
import { median, report } from './support/report.ts'

/** Sums of all deals beside the plain way to add up rows. */

const EDITS = 40

test.describe.configure({ mode: 'serial' })
const bench = benchPage()

test('roll-ups', async () => {
  const { ours, rows, duck, check } = await bench
    .page()
    .evaluate(([partners, deals, rounds]) => window.bench.rollup.full(partners, deals, rounds), [
      PARTNERS,
      DEALS,
      ROUNDS,
    ] as const)
  expect(check).toBe(true)
  const common = {
    ...{ group: 'rollup', unit: 'ms', rounds: ROUNDS, rows: { deals: DEALS }, ours: median(ours) },
    metric: 'counts, sums and weighted sums by partner, month of closing and stage, full',
  }
  report({
    ...common,
    baseline: median(rows),
    baselineName: 'one pass over the rows into a Map with text keys',
    target: '<=0.05',
  })
  report({ ...common, baseline: median(duck), baselineName: 'DuckDB in a worker, warm', target: '<=0.5' })
})

test('one edit until the sums are there', async () => {
  await bench
    .page()
    .evaluate(([partners, deals]) => window.bench.store.fill(partners, deals), [PARTNERS, DEALS] as const)
  const { ours, put } = await bench.page().evaluate(count => window.bench.rollup.oneEdit(count), EDITS)
  report({
    ...{ group: 'rollup', unit: 'ms', target: '<=1', rounds: EDITS, rows: { deals: DEALS } },
    metric: 'one edit until three open lists have their order and sums anew',
    ours: median(ours),
    baseline: median(put),
    baselineName: 'Dexie put of the same row, as durable',
  })
})
