import { test } from '@playwright/test'
import { benchPage, SIZES } from './support/bench.ts'
import { median, report } from './support/report.ts'
import { slope } from './support/slope.ts'
import { percentile } from './support/trace.ts'

/** How what a person waits for grows with the book, from 1,000 deals to the largest size; a start stands in `start`. */

const COUNT = 60
const LARGEST = Math.max(...SIZES)

const bench = benchPage()

test('growth', async () => {
  test.setTimeout(3_600_000)
  const figures: Record<string, { size: number; figure: number }[]> = {}
  const note = (name: string, size: number, figure: number) => {
    figures[name] = [...(figures[name] ?? []), { size, figure }]
    console.log(`${name} at ${size.toLocaleString('en')} deals: ${figure.toFixed(3)} ms`)
  }
  for (const size of SIZES) {
    const of = [size / 10, size] as const
    await bench.page().evaluate(([partners, deals]) => window.bench.store.fill(partners, deals), of)
    note(
      'one edit',
      size,
      median((await bench.page().evaluate(n => window.bench.store.oneEdit(n), COUNT)).ours),
    )
    note(
      'a page of 50',
      size,
      median((await bench.page().evaluate(n => window.bench.store.pageOf50(n), COUNT)).ours),
    )
    await bench.page().evaluate(([partners, deals]) => window.bench.search.build(partners, deals, false), of)
    const { times } = await bench.page().evaluate(n => window.bench.search.ask('prefix', n, 3, false), COUNT)
    note('find, p95 of prefixes', size, percentile(times.ours, 0.95))
    const sums = await bench
      .page()
      .evaluate(([partners, deals]) => window.bench.rollup.full(partners, deals, 5), of)
    note('roll-ups, full', size, median(sums.ours))
  }
  for (const [name, points] of Object.entries(figures))
    report({
      ...{ group: 'growth', unit: '', baseline: 1, baselineName: 'as the book does', rounds: SIZES.length },
      metric: `slope of ${name}, 1,000 to ${LARGEST.toLocaleString('en')} deals`,
      ours: slope(points),
      target: name.startsWith('roll-ups') ? '<=1.05' : '<=0.15',
    })
})
