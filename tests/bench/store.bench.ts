import { expect, test } from '@playwright/test'
import { benchPage, DEALS, PARTNERS, ROUNDS } from './support/bench.ts'
import { median, report } from './support/report.ts'
import { percentile } from './support/trace.ts'

/** The store at full size, on the real IndexedDB of the real runtime: what a write and a page cost beside the bare one. */

const EDITS = 200
const PAGES = 200
const rows = { deals: DEALS }

test.describe.configure({ mode: 'serial' })
const bench = benchPage()

test('an import of deals', async () => {
  const { ours, raw, rawChunks } = await bench
    .page()
    .evaluate(([partners, deals, rounds]) => window.bench.store.importOfDeals(partners, deals, rounds), [
      PARTNERS,
      DEALS,
      ROUNDS,
    ] as const)
  const common = {
    ...{ group: 'store', unit: 'ms', target: '<=1.25', rounds: ROUNDS, rows, ours: median(ours) },
    metric: `import of ${DEALS.toLocaleString('en')} deals, with its journal`,
  }
  report({ ...common, baseline: median(raw), baselineName: 'raw IndexedDB, one transaction, not durable' })
  report({ ...common, baseline: median(rawChunks), baselineName: 'raw IndexedDB, as many transactions' })
})

test('one edit, and a page of fifty', async () => {
  await bench
    .page()
    .evaluate(([partners, deals]) => window.bench.store.fill(partners, deals), [PARTNERS, DEALS] as const)
  const edits = await bench.page().evaluate(count => window.bench.store.oneEdit(count), EDITS)
  const common = { group: 'store', unit: 'ms', rows }
  report({
    ...common,
    metric: 'one edit until it is on the disk, with its journal, p50',
    ours: median(edits.ours),
    baseline: median(edits.put),
    baselineName: 'Dexie put of the same row, as durable',
    target: '<=1.4',
    rounds: EDITS,
  })
  report({
    ...common,
    metric: 'one edit until it is on the disk, with its journal, p95',
    ours: percentile(edits.ours, 0.95),
    baseline: percentile(edits.put, 0.95),
    baselineName: 'Dexie put of the same row, as durable',
    target: '<=16.7 ms',
    rounds: EDITS,
  })
  const pages = await bench.page().evaluate(count => window.bench.store.pageOf50(count), PAGES)
  report({
    ...common,
    metric: 'a page of 50 deals at any depth, in five orders',
    ours: median(pages.ours),
    baseline: median(pages.raw),
    baselineName: 'raw getAll(range, 50) by key',
    target: '<=1.5',
    rounds: PAGES,
  })
})

test('memory of all deals', async () => {
  const { ours, rows: whole } = await bench.page().evaluate(count => window.bench.memory.ready(count), ROUNDS)
  report({
    ...{ group: 'memory', unit: 'ms', target: '<=0.06', rounds: ROUNDS, rows },
    metric: 'all deals ready to be sorted, filtered and added up after a start',
    ours: median(ours),
    baseline: median(whole),
    baselineName: 'getAll of the rows',
  })
  // A window each: what one has let go of the system may not have back yet.
  const held = async (what: 'nothing' | 'rows' | 'columns') => {
    const own = await bench.app().open()
    expect(await own.evaluate(kind => window.bench.memory.hold(kind), what)).toBe(what !== 'nothing')
    const megabytes = await bench.app().heldBy(own)
    await own.close()
    return megabytes
  }
  const nothing = await held('nothing')
  const columns = (await held('columns')) - nothing
  const objects = (await held('rows')) - nothing
  report({
    ...{ group: 'memory', unit: 'MB', target: '<=0.6', rounds: 1, rows },
    metric: 'all deals held',
    ours: columns,
    baseline: objects,
    baselineName: 'rows as JS objects',
  })
})
