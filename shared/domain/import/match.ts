import type { Similarity } from '../matching/kind.ts'
import { createSimilarNames } from './similar.ts'

/** What a record is found by. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly key?: string
  /** Exact name key: of the company's name, or of a person at a company. */
  readonly nameKey: string
  /** Domains or mail addresses. */
  readonly aliases: readonly string[]
  /** Made by this very import, so not yet in the book. */
  readonly fresh: boolean
}

export interface Index {
  add(entry: Entry): void
  byId(id: string): Entry | undefined
  byKey(key: string): Entry | undefined
  byName(nameKey: string): readonly Entry[]
  byAlias(alias: string): readonly Entry[]
  /** Entries of the book with a similar name, best first, at most five. */
  similar(name: string): readonly { readonly entry: Entry; readonly score: number }[]
}

/** Finds records by key, exact name and alias in constant time, and by similar name among those that share a word. */
export function createIndex(similarity: Similarity): Index {
  const ids = new Map<string, Entry>()
  const keys = new Map<string, Entry>()
  const names = new Map<string, Entry[]>()
  const aliases = new Map<string, Entry[]>()
  const likes = createSimilarNames(similarity)
  return {
    add(given) {
      const old = ids.get(given.id)
      // A record that was filled meanwhile is still of the book, and stands here once.
      const entry = old ? { ...given, fresh: old.fresh } : given
      if (old) {
        drop(names, old.nameKey, old)
        for (const alias of old.aliases) drop(aliases, alias, old)
        likes.forget(old.id)
      }
      ids.set(entry.id, entry)
      if (entry.key !== undefined && (!keys.has(entry.key) || old)) keys.set(entry.key, entry)
      put(names, entry.nameKey, entry)
      for (const alias of entry.aliases) put(aliases, alias, entry)
      if (!entry.fresh) likes.add(entry.id, entry.name)
    },
    byId: id => ids.get(id),
    byKey: key => keys.get(key),
    byName: nameKey => names.get(nameKey) ?? [],
    byAlias: alias => aliases.get(alias) ?? [],
    similar: name =>
      likes.similar(name).flatMap(({ id, score }) => {
        const entry = ids.get(id)
        return entry ? [{ entry, score }] : []
      }),
  }
}

function put<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

function drop(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  const at = list?.indexOf(entry) ?? -1
  if (list && at >= 0) list.splice(at, 1)
}
