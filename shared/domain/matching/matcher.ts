import { type Explanation, explain, totalOf } from './explain.ts'
import type { Similarity, Tools } from './kind.ts'
import type { Model } from './model.ts'
import { createPool, type Pooled } from './pool.ts'
import { type MatchRecord, prepare } from './record.ts'

export interface Hit {
  readonly id: string
  readonly explanation: Explanation
}

export interface Matcher {
  /** Makes a record known; one with the same id is replaced. */
  add(id: string, record: MatchRecord): void
  remove(id: string): void
  /** Records that are or may be the same, the surest first; `except` is left out. */
  check(record: MatchRecord, options?: { readonly limit?: number; readonly except?: string }): readonly Hit[]
  /** Compares with one known record, found by blocks or not. Undefined for an id nobody added. */
  compare(record: MatchRecord, id: string): Explanation | undefined
  readonly size: number
}

/** Holds records so that one more is compared with the few that could be the same. */
export function createMatcher(model: Model, similarity: Similarity): Matcher {
  const { fields } = model
  const pool = createPool(fields)
  const tools: Tools = { similarity, rarity: pool.rarity }
  return {
    add: (id, record) => pool.add(id, prepare(fields, record)),
    remove: pool.remove,
    check(record, { limit = 10, except } = {}) {
      const prepared = prepare(fields, record)
      const found: { readonly entry: Pooled; readonly total: number }[] = []
      for (const entry of pool.near(prepared)) {
        if (entry.id === except) continue
        const total = totalOf(model, prepared, entry.prepared, tools)
        if (total >= model.possible) found.push({ entry, total })
      }
      return found
        .sort((a, b) => b.total - a.total || (a.entry.id < b.entry.id ? -1 : 1))
        .slice(0, limit)
        .map(({ entry }) => ({ id: entry.id, explanation: explain(model, prepared, entry.prepared, tools) }))
    },
    compare(record, id) {
      const known = pool.get(id)
      return known && explain(model, prepare(fields, record), known, tools)
    },
    get size() {
      return pool.size
    },
  }
}
