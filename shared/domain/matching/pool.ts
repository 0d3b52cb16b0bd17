import { createBlocks } from './blocks.ts'
import type { FieldSpec } from './model.ts'
import { keysOf, type Prepared } from './record.ts'
import { createWordCounts } from './wordCounts.ts'

export interface Pooled {
  readonly id: string
  readonly prepared: Prepared
}

export interface Pool {
  /** Makes a record known; one with the same id is replaced. */
  add(id: string, prepared: Prepared): void
  remove(id: string): void
  get(id: string): Prepared | undefined
  /** Known records that share a key, those of the rarest keys first; `most` bounds how many are looked at. */
  near(prepared: Prepared, most?: number): readonly Pooled[]
  /** How much a word tells among the records known, 0 to 1. */
  readonly rarity: (word: string) => number
  readonly size: number
}

/** Records taken apart, held so that one more is compared with the few that could be the same. */
export function createPool(fields: readonly FieldSpec[]): Pool {
  const blocks = createBlocks()
  const counts = createWordCounts(fields)
  const known = new Map<number, Pooled>()
  const places = new Map<string, number>()
  let next = 0

  const remove = (id: string): void => {
    const place = places.get(id)
    const old = place === undefined ? undefined : known.get(place)
    if (place === undefined || !old) return
    blocks.remove(place, keysOf(fields, old.prepared))
    counts.take(old.prepared, -1)
    known.delete(place)
    places.delete(id)
  }

  return {
    add(id, prepared) {
      remove(id)
      const place = next++
      known.set(place, { id, prepared })
      places.set(id, place)
      blocks.add(place, keysOf(fields, prepared))
      counts.take(prepared, 1)
    },
    remove,
    get: id => known.get(places.get(id) ?? -1)?.prepared,
    near: (prepared, most) =>
      Array.from(blocks.sharing(keysOf(fields, prepared), most)).flatMap(place => known.get(place) ?? []),
    rarity: counts.rarity,
    get size() {
      return known.size
    },
  }
}
