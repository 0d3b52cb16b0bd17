import { createBlocks } from './blocks.ts'
import { type Explanation, explain, totalOf } from './explain.ts'
import type { Similarity, Tools } from './kind.ts'
import type { Model } from './model.ts'
import { keysOf, type MatchRecord, type Prepared, prepare } from './record.ts'
import { createWordCounts } from './wordCounts.ts'

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

interface Known {
  readonly id: string
  readonly prepared: Prepared
}

/** Holds records so that one more is compared with the few that could be the same. */
export function createMatcher(model: Model, similarity: Similarity): Matcher {
  const blocks = createBlocks()
  const counts = createWordCounts(model.fields)
  const known = new Map<number, Known>()
  const places = new Map<string, number>()
  const tools: Tools = { similarity, rarity: counts.rarity }
  let next = 0

  const remove = (id: string): void => {
    const place = places.get(id)
    const old = place === undefined ? undefined : known.get(place)
    if (place === undefined || !old) return
    blocks.remove(place, keysOf(model.fields, old.prepared))
    counts.take(old.prepared, -1)
    known.delete(place)
    places.delete(id)
  }

  return {
    add(id, record) {
      remove(id)
      const prepared = prepare(model.fields, record)
      const place = next++
      known.set(place, { id, prepared })
      places.set(id, place)
      blocks.add(place, keysOf(model.fields, prepared))
      counts.take(prepared, 1)
    },
    remove,
    check(record, { limit = 10, except } = {}) {
      const prepared = prepare(model.fields, record)
      const found: { readonly entry: Known; readonly total: number }[] = []
      for (const place of blocks.sharing(keysOf(model.fields, prepared))) {
        const entry = known.get(place)
        if (!entry || entry.id === except) continue
        const total = totalOf(model, prepared, entry.prepared, tools)
        if (total >= model.possible) found.push({ entry, total })
      }
      return found
        .sort((a, b) => b.total - a.total || (a.entry.id < b.entry.id ? -1 : 1))
        .slice(0, limit)
        .map(({ entry }) => ({ id: entry.id, explanation: explain(model, prepared, entry.prepared, tools) }))
    },
    compare(record, id) {
      const entry = known.get(places.get(id) ?? -1)
      return entry && explain(model, prepare(model.fields, record), entry.prepared, tools)
    },
    get size() {
      return known.size
    },
  }
}
