import { createBlocks } from '@shared/domain/matching/blocks.ts'
import { countWeights, estimate } from '@shared/domain/matching/estimate.ts'
import { totalOf } from '@shared/domain/matching/explain.ts'
import type { Tools } from '@shared/domain/matching/kind.ts'
import { levelOf, type Model } from '@shared/domain/matching/model.ts'
import { keysOf, likenesses, prepare } from '@shared/domain/matching/record.ts'
import { createWordCounts } from '@shared/domain/matching/wordCounts.ts'
import { jaroWinkler } from '@skyra/jaro-winkler'
import type { Dataset } from './datasets.ts'
import { type Half, pairKey } from './halves.ts'
import type { Scored } from './score.ts'

export const similarity = (a: string, b: string): number =>
  a === b ? 1 : a === '' || b === '' ? 0 : jaroWinkler(a, b)

/** The pairs blocking lets through, taken apart; each once. */
export function candidates(dataset: Dataset, half: Half) {
  const prepared = half.rows.map(row => prepare(dataset.fields, row.record))
  const counts = createWordCounts(dataset.fields)
  for (const each of prepared) counts.take(each, 1)
  const tools: Tools = { similarity, rarity: counts.rarity }
  const blocks = createBlocks()
  const pairs: { readonly key: string; readonly a: number; readonly b: number }[] = []
  half.rows.forEach((row, at) => {
    const keys = keysOf(dataset.fields, prepared[at] ?? [])
    for (const other of blocks.sharing(keys)) {
      const known = half.rows[other]
      if (!known || (dataset.twoSources && known.source === row.source)) continue
      pairs.push({ key: pairKey(row.id, known.id), a: other, b: at })
    }
    blocks.add(at, keys)
  })
  return { prepared, tools, pairs }
}

/** Weights from the half's pairs: by counting the judged ones, or without looking at which are the same. */
export function learn(dataset: Dataset, half: Half, how: 'counted' | 'unsupervised'): Model {
  const { prepared, tools, pairs } = candidates(dataset, half)
  const judged = pairs.map(({ key, a, b }) => ({
    pattern: likenesses(dataset.fields, prepared[a] ?? [], prepared[b] ?? [], tools).map(score =>
      score === undefined ? undefined : levelOf(score),
    ),
    same: half.truth.has(key),
  }))
  const count = dataset.fields.length
  const weights =
    how === 'counted'
      ? countWeights(judged, count)
      : estimate(
          judged.map(pair => pair.pattern),
          count,
        ).weights
  return {
    fields: dataset.fields.map((field, at) => ({ ...field, weights: weights[at] ?? [] })),
    match: 0,
    possible: 0,
  }
}

export function scoreAll(dataset: Dataset, half: Half, model: Model): Scored[] {
  const { prepared, tools, pairs } = candidates(dataset, half)
  return pairs.map(({ key, a, b }) => ({
    key,
    score: totalOf(model, prepared[a] ?? [], prepared[b] ?? [], tools),
  }))
}
