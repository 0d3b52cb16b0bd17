import { NOTHING_KNOWN, type Similarity, type Tools } from '../matching/kind.ts'
import { company } from '../matching/kinds/company.ts'
import type { FieldSpec } from '../matching/model.ts'
import { createPool } from '../matching/pool.ts'
import { likenesses, prepare } from '../matching/record.ts'

/** From this likeness on two names are put before a person as perhaps the same. */
export const SIMILAR = 0.75

/** So many names are compared for one row at most, those that share the rarest words first. */
const MOST_COMPARED = 300
const MOST_SHOWN = 5

export interface SimilarNames {
  add(id: string, name: string): void
  forget(id: string): void
  /** Whose names are similar, best first, at most five. */
  similar(name: string): readonly { readonly id: string; readonly score: number }[]
}

const NAME: readonly FieldSpec[] = [{ id: 'name', kind: 'company' }]

/** Names of the book, looked up by the words they share. They are taken apart when first asked for: most never are. */
export function createSimilarNames(similarity: Similarity): SimilarNames {
  const waiting = new Map<string, string>()
  const pool = createPool(NAME)
  const tools: Tools = { similarity, rarity: pool.rarity }
  return {
    add: (id, name) => waiting.set(id, name),
    forget(id) {
      waiting.delete(id)
      pool.remove(id)
    },
    similar(name) {
      for (const [id, each] of waiting) pool.add(id, prepare(NAME, { name: each }))
      waiting.clear()
      const wanted = prepare(NAME, { name })
      return pool
        .near(wanted, MOST_COMPARED)
        .map(({ id, prepared }) => ({ id, score: likenesses(NAME, wanted, prepared, tools)[0] ?? 0 }))
        .filter(({ score }) => score >= SIMILAR)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, MOST_SHOWN)
    },
  }
}

/** 0 to 1: how alike two names of companies are, where nothing is known of how common their words are. */
export function similarNames(a: string, b: string, similarity: Similarity): number {
  const [x, y] = [company.prepare(a), company.prepare(b)]
  return x && y ? company.compare(x, y, { similarity, rarity: NOTHING_KNOWN }) : 0
}
