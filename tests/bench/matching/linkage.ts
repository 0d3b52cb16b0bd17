import { report } from '../support/report.ts'
import type { Dataset } from './datasets.ts'
import { type Half, halvesOf } from './halves.ts'
import { ngramPairs } from './ngrams.ts'
import { learn, scoreAll } from './ours.ts'
import { bestThreshold, type Quality, qualityAt, type Scored } from './score.ts'

export const SEED = 20_261_124

const figures = (q: Quality) =>
  `precision ${q.precision.toFixed(4)}  recall ${q.recall.toFixed(4)}  F1 ${q.f1.toFixed(4)}`

interface Outcome {
  readonly quality: Quality
  readonly threshold: number
  readonly scored: readonly Scored[]
}

function ours(dataset: Dataset, train: Half, held: Half, how: 'counted' | 'unsupervised'): Outcome {
  const model = learn(dataset, train, how)
  const threshold = bestThreshold(scoreAll(dataset, train, model), train.truth)
  const scored = scoreAll(dataset, held, model)
  return { quality: qualityAt(scored, held.truth, threshold), threshold, scored }
}

function ngrams(dataset: Dataset, train: Half, held: Half): Outcome {
  const threshold = bestThreshold(ngramPairs(dataset, train), train.truth)
  const scored = ngramPairs(dataset, held)
  return { quality: qualityAt(scored, held.truth, threshold), threshold, scored }
}

/**
 * Learns weights and threshold on one half and says how good they are on the other. `seeds`: that many splits, so
 * that one lucky split is seen as such; the first is the one reported.
 */
export function linkage(dataset: Dataset, seeds: number): void {
  const [train, held] = halvesOf(dataset, SEED)
  console.log(
    `\n${dataset.name}: ${dataset.rows.length} records, ${dataset.truth.length} true pairs; halves by entity, seed ` +
      `${SEED}: learnt on ${train.rows.length} records (${train.truth.size} pairs), ` +
      `reported on ${held.rows.length} (${held.truth.size} pairs)`,
  )
  const counted = ours(dataset, train, held, 'counted')
  const unsupervised = ours(dataset, train, held, 'unsupervised')
  const plain = ngrams(dataset, train, held)
  const blocked = new Set(counted.scored.map(pair => pair.key))
  const kept = [...held.truth].filter(key => blocked.has(key)).length / held.truth.size
  console.log(
    `  weights counted        ${figures(counted.quality)}  (from ${counted.threshold.toFixed(2)} bits)`,
  )
  console.log(
    `  weights unsupervised   ${figures(unsupervised.quality)}  (from ${unsupervised.threshold.toFixed(2)} bits)`,
  )
  console.log(`  peer: trigram cosine   ${figures(plain.quality)}  (from ${plain.threshold.toFixed(2)})`)
  console.log(
    `  blocking: ${counted.scored.length} pairs compared of ${(held.rows.length * (held.rows.length - 1)) / 2}, ` +
      `${(kept * 100).toFixed(2)}% of the true pairs among them`,
  )
  if (seeds > 1) console.log(`  ${spread(dataset, seeds)}`)
  worst(dataset, held, counted)
  report({
    group: 'matching',
    metric: `${dataset.name}: F1 on the half not learnt from`,
    ours: counted.quality.f1,
    baseline: plain.quality.f1,
    baselineName: 'trigram cosine',
    unit: 'F1',
    target: dataset.aim === undefined ? '>=1' : `>=${dataset.aim} F1`,
    rounds: 1,
    rows: { [dataset.name]: dataset.rows.length },
  })
}

function spread(dataset: Dataset, seeds: number): string {
  const all = Array.from({ length: seeds }, (_, n) => {
    const [train, held] = halvesOf(dataset, SEED + n)
    return ours(dataset, train, held, 'counted').quality.f1
  })
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length
  return `${seeds} splits (seeds from ${SEED}): F1 mean ${mean.toFixed(4)}, least ${Math.min(...all).toFixed(4)}`
}

/** The ten pairs furthest on the wrong side. */
function worst(dataset: Dataset, held: Half, { scored, threshold }: Outcome): void {
  const records = new Map(dataset.rows.map(row => [row.id, row.record]))
  const score = new Map(scored.map(pair => [pair.key, pair.score]))
  const missed = [...held.truth].filter(key => (score.get(key) ?? Number.NEGATIVE_INFINITY) < threshold)
  const wrong = scored
    .filter(pair => pair.score >= threshold && !held.truth.has(pair.key))
    .map(({ key }) => key)
  const off = (key: string) => Math.abs((score.get(key) ?? -99) - threshold)
  console.log(
    `  ${missed.length} missed, ${wrong.length} wrongly taken${missed.length + wrong.length > 0 ? '; the ten worst:' : ''}`,
  )
  for (const key of [...missed, ...wrong].sort((a, b) => off(b) - off(a)).slice(0, 10)) {
    const [a, b] = key.split(' ').map(id =>
      Object.values(records.get(id) ?? {})
        .map(text => text ?? '–')
        .join(', '),
    )
    const what = held.truth.has(key) ? (score.has(key) ? 'missed' : 'not compared') : 'wrong'
    console.log(
      `    ${what} ${score.get(key)?.toFixed(1) ?? ''}  ${a?.slice(0, 110)}  |  ${b?.slice(0, 110)}`,
    )
  }
}
