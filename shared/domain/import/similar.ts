import { createBlocks } from '../matching/blocks.ts'
import { NOTHING_KNOWN, type Similarity, type Tools, type Value } from '../matching/kind.ts'
import { company } from '../matching/kinds/company.ts'
import { createWordCounts } from '../matching/wordCounts.ts'

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

interface Known {
  readonly id: string
  readonly value: Value
}

/** Names of the book, looked up by the words they share. They are taken apart when first asked for: most never are. */
export function createSimilarNames(similarity: Similarity): SimilarNames {
  const waiting = new Map<string, string>()
  const blocks = createBlocks()
  const counts = createWordCounts([{ id: 'name', kind: 'company' }])
  const tools: Tools = { similarity, rarity: counts.rarity }
  const known = new Map<number, Known>()
  const places = new Map<string, number>()
  let next = 0

  const take = (): void => {
    for (const [id, name] of waiting) {
      const value = company.prepare(name)
      if (!value) continue
      known.set(next, { id, value })
      places.set(id, next)
      blocks.add(next, company.keys(value))
      counts.take([[value]], 1)
      next++
    }
    waiting.clear()
  }

  return {
    add: (id, name) => waiting.set(id, name),
    forget(id) {
      waiting.delete(id)
      const place = places.get(id)
      const old = place === undefined ? undefined : known.get(place)
      if (place === undefined || !old) return
      blocks.remove(place, company.keys(old.value))
      counts.take([[old.value]], -1)
      known.delete(place)
      places.delete(id)
    },
    similar(name) {
      take()
      const wanted = company.prepare(name)
      if (!wanted) return []
      const found: { id: string; score: number }[] = []
      for (const place of blocks.sharing(company.keys(wanted), MOST_COMPARED)) {
        const other = known.get(place)
        const score = other ? company.compare(wanted, other.value, tools) : 0
        if (other && score >= SIMILAR) found.push({ id: other.id, score })
      }
      return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_SHOWN)
    },
  }
}

/** 0 to 1: how alike two names of companies are, where nothing is known of how common their words are. */
export function similarNames(a: string, b: string, similarity: Similarity): number {
  const [x, y] = [company.prepare(a), company.prepare(b)]
  return x && y ? company.compare(x, y, { similarity, rarity: NOTHING_KNOWN }) : 0
}
