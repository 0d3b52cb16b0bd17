import { test } from '@playwright/test'
import { benchPage, DEALS, PARTNERS, ROUNDS } from './support/bench.ts'
import { median, report } from './support/report.ts'
import { percentile } from './support/trace.ts'

/** Find over a whole book beside MiniSearch over the same records, asked the same questions. */

const QUESTIONS = 100
const TARGETS = { prefix: '<=0.05', 'two words': '<=0.05', misspelt: '<=0.3', 'name and number': '<=0.05' }

const bench = benchPage()

test('find', async () => {
  const records = await bench
    .page()
    .evaluate(([partners, deals]) => window.bench.search.build(partners, deals), [PARTNERS, DEALS] as const)
  const common = { group: 'search', rounds: ROUNDS, rows: { records } }
  for (const kind of await bench.page().evaluate(() => window.bench.search.KINDS)) {
    const { times, found } = await bench
      .page()
      .evaluate(([name, count, rounds]) => window.bench.search.ask(name, count, rounds), [
        kind,
        QUESTIONS,
        ROUNDS,
      ] as const)
    report({
      ...common,
      ...{ metric: `${kind}, p95`, unit: 'ms', target: TARGETS[kind] },
      ours: percentile(times.ours, 0.95),
      baseline: percentile(times.mini, 0.95),
      baselineName: 'MiniSearch',
    })
    // A number may stand in no record at all.
    if (kind === 'name and number') continue
    report({
      ...common,
      ...{ metric: `${kind}, the word that was meant among the first 20`, unit: 'share' },
      ours: found.ours,
      baseline: found.mini,
      baselineName: 'MiniSearch',
      target: '>=0.95 share',
    })
  }
  const { ours, mini } = await bench.page().evaluate(rounds => window.bench.search.ready(rounds), ROUNDS)
  report({
    ...common,
    ...{ metric: 'index ready after a start', unit: 'ms', target: '<=0.1' },
    ours: median(ours),
    baseline: median(mini),
    baselineName: 'MiniSearch.loadJSON, read from IndexedDB',
  })
})
