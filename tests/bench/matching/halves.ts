import { randomOf } from '@shared/lib/random.ts'
import type { Dataset, Row } from './datasets.ts'

export interface Half {
  readonly rows: readonly Row[]
  readonly truth: ReadonlySet<string>
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Two halves by entity: records that are the same thing, over however many steps, stay together. */
export function halvesOf(dataset: Dataset, seed: number): readonly [Half, Half] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  for (const [a, b] of dataset.truth) {
    const [x, y] = [root(a), root(b)]
    if (x !== y) parent.set(x, y)
  }
  const entities = [...new Set(dataset.rows.map(row => root(row.id)))].sort()
  const random = randomOf(seed, `halves of ${dataset.name}`)
  const first = new Set(random.some(entities, Math.floor(entities.length / 2)))
  const half = (want: boolean): Half => ({
    rows: dataset.rows.filter(row => first.has(root(row.id)) === want),
    truth: new Set(dataset.truth.filter(([a]) => first.has(root(a)) === want).map(([a, b]) => pairKey(a, b))),
  })
  return [half(true), half(false)]
}

export const whole = (dataset: Dataset): Half => ({
  rows: dataset.rows,
  truth: new Set(dataset.truth.map(([a, b]) => pairKey(a, b))),
})
