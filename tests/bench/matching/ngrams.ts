import type { Dataset } from './datasets.ts'
import { type Half, pairKey } from './halves.ts'
import type { Scored } from './score.ts'

const SIZE = 3
/** Pairs below are never the best cut-off and would only fill memory. */
const LEAST = 0.15

/** The plain peer: cosine of counted character trigrams over all fields of a record, every pair compared. */
export function ngramPairs(dataset: Dataset, half: Half): Scored[] {
  const grams = half.rows.map(row => vector(dataset.fields.map(({ id }) => row.record[id] ?? '').join(' ')))
  const postings = new Map<string, { readonly at: number; readonly value: number }[]>()
  const pairs: Scored[] = []
  half.rows.forEach((row, at) => {
    const dots = new Map<number, number>()
    for (const [gram, value] of grams[at] ?? []) {
      const list = postings.get(gram) ?? []
      postings.set(gram, list)
      for (const other of list) dots.set(other.at, (dots.get(other.at) ?? 0) + other.value * value)
      list.push({ at, value })
    }
    for (const [other, score] of dots) {
      const known = half.rows[other]
      if (score < LEAST || !known || (dataset.twoSources && known.source === row.source)) continue
      pairs.push({ key: pairKey(row.id, known.id), score })
    }
  })
  return pairs
}

export function cosine(a: string, b: string): number {
  const other = vector(b)
  return [...vector(a)].reduce((sum, [gram, value]) => sum + value * (other.get(gram) ?? 0), 0)
}

function vector(text: string): Map<string, number> {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `
  const counts = new Map<string, number>()
  for (let at = 0; at + SIZE <= plain.length; at++) {
    const gram = plain.slice(at, at + SIZE)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const norm = Math.hypot(...counts.values())
  return new Map([...counts].map(([gram, count]) => [gram, count / norm]))
}
