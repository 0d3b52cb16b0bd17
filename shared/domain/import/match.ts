import { companyKey, companyWords } from './names.ts'

/** 0 to 1; Jaro-Winkler in the app. Handed in, because shared code knows no library. */
export type Similarity = (a: string, b: string) => number

/** From this score on two names are put before a person as perhaps the same. */
export const SIMILAR = 0.93

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

const BLOCK = 3

/** Finds records by key, exact name and alias in constant time, and by similar name within a block. */
export function createIndex(similarity: Similarity): Index {
  const ids = new Map<string, Entry>()
  const keys = new Map<string, Entry>()
  const names = new Map<string, Entry[]>()
  const aliases = new Map<string, Entry[]>()
  const blocks = new Map<string, Entry[]>()
  return {
    add(given) {
      const old = ids.get(given.id)
      // A record that was filled meanwhile is still of the book, and stands here once.
      const entry = old ? { ...given, fresh: old.fresh } : given
      if (old) {
        drop(names, old.nameKey, old)
        for (const alias of old.aliases) drop(aliases, alias, old)
        drop(blocks, companyKey(old.name).slice(0, BLOCK), old)
      }
      ids.set(entry.id, entry)
      if (entry.key !== undefined && (!keys.has(entry.key) || old)) keys.set(entry.key, entry)
      put(names, entry.nameKey, entry)
      for (const alias of entry.aliases) put(aliases, alias, entry)
      if (!entry.fresh) put(blocks, companyKey(entry.name).slice(0, BLOCK), entry)
    },
    byId: id => ids.get(id),
    byKey: key => keys.get(key),
    byName: nameKey => names.get(nameKey) ?? [],
    byAlias: alias => aliases.get(alias) ?? [],
    similar(name) {
      const block = blocks.get(companyKey(name).slice(0, BLOCK)) ?? []
      const found = block.flatMap(entry => {
        const score = similarNames(name, entry.name, similarity)
        return score >= SIMILAR ? [{ entry, score }] : []
      })
      return found.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)).slice(0, 5)
    },
  }
}

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

function drop(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  const at = list?.indexOf(entry) ?? -1
  if (list && at >= 0) list.splice(at, 1)
}

/**
 * 0 to 1. Names are only similar when they begin with (nearly) the same word and carry the same numbers:
 * Jaro-Winkler alone calls `Store 12` and `Store 13`, or `General Motors` and `General Mills`, alike.
 */
export function similarNames(a: string, b: string, similarity: Similarity): number {
  const [left, right] = [companyWords(a), companyWords(b)]
  const [first = '', other = ''] = [left[0], right[0]]
  if (first !== other && similarity(first, other) < SIMILAR) return 0
  if (numbersOf(left) !== numbersOf(right)) return 0
  const rest = [left.slice(1).join(' '), right.slice(1).join(' ')] as const
  const whole = similarity(left.join(' '), right.join(' '))
  if (rest[0] === '' || rest[1] === '') return rest[0] === rest[1] ? whole : whole * 0.98
  return Math.min(whole, 0.5 + similarity(...rest) / 2)
}

const numbersOf = (list: readonly string[]): string => list.filter(word => /\d/.test(word)).join(' ')
