import { DEAL_MODEL } from '@shared/domain/matching/dealModel.ts'
import { totalOf } from '@shared/domain/matching/explain.ts'
import type { Tools } from '@shared/domain/matching/kind.ts'
import { createMatcher } from '@shared/domain/matching/matcher.ts'
import { type MatchRecord, prepare } from '@shared/domain/matching/record.ts'
import { createWordCounts } from '@shared/domain/matching/wordCounts.ts'
import { randomOf } from '@shared/lib/random.ts'
import { report } from '../support/report.ts'
import { percentile } from '../support/trace.ts'
import { SEED } from './linkage.ts'
import { similarity } from './ours.ts'
import { bookOf, spoilt } from './syntheticBook.ts'

const DEALS = Number(process.env.TANDEM_BENCH_DEALS ?? 100_000)
const CHECKS = 1_000
/** The scan of all is slow: so many checks of it. */
const SCANS = 5

/** How long one check takes beside many deals, and what blocking loses against comparing with all. */
export function speed(): void {
  const random = randomOf(SEED, 'checks')
  const book = bookOf(DEALS, SEED)
  const matcher = createMatcher(DEAL_MODEL, similarity)
  const begun = performance.now()
  book.forEach((record, at) => {
    matcher.add(String(at), record)
  })
  const built = performance.now() - begun
  const asked = Array.from({ length: CHECKS }, (): { record: MatchRecord; of?: number } => {
    if (random.chance(0.3)) return { record: bookOf(1, random.int(1, 1e9))[0] ?? {} }
    const of = random.int(0, DEALS - 1)
    return { record: spoilt(book[of] ?? {}, random), of }
  })
  const times: number[] = []
  let [spoiltAsked, spoiltFound] = [0, 0]
  for (const { record, of } of asked) {
    const start = performance.now()
    const hits = matcher.check(record)
    times.push(performance.now() - start)
    if (of === undefined) continue
    spoiltAsked++
    if (hits.some(hit => hit.id === String(of))) spoiltFound++
  }
  const counts = createWordCounts(DEAL_MODEL.fields)
  const prepared = book.map(record => prepare(DEAL_MODEL.fields, record))
  for (const each of prepared) counts.take(each, 1)
  const tools: Tools = { similarity, rarity: counts.rarity }
  const scans: number[] = []
  let [there, kept] = [0, 0]
  for (const { record } of asked.slice(0, SCANS)) {
    const start = performance.now()
    const own = prepare(DEAL_MODEL.fields, record)
    const all = prepared.flatMap((other, at) => {
      return totalOf(DEAL_MODEL, own, other, tools) >= DEAL_MODEL.match ? [String(at)] : []
    })
    scans.push(performance.now() - start)
    const found = new Set(matcher.check(record, { limit: Number.POSITIVE_INFINITY }).map(hit => hit.id))
    there += all.length
    kept += all.filter(id => found.has(id)).length
  }
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  const [s50, s95] = [percentile(scans, 0.5), percentile(scans, 0.95)]
  console.log(
    `\n${DEALS} deals, seed ${SEED}: index built in ${(built / 1000).toFixed(1)} s; ${CHECKS} checks: ` +
      `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, worst ${Math.max(...times).toFixed(1)} ms\n` +
      `  scan of all pairs (${SCANS} checks): p50 ${s50.toFixed(0)} ms, p95 ${s95.toFixed(0)} ms\n` +
      `  of ${there} matches the scans found, blocking found ${kept}; of ${spoiltAsked} spoilt records the first ten hits held the own one ${spoiltFound} times`,
  )
  report({
    group: 'matching',
    metric: `a check beside ${DEALS} deals, p95`,
    ours: p95,
    baseline: s95,
    baselineName: 'scan of all, p95',
    unit: 'ms',
    target: '<=50 ms',
    rounds: CHECKS,
    rows: { deals: DEALS },
  })
}
