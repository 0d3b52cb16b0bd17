import { companyWords } from './names.ts'

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

/** A name taken apart once, because it is compared often. */
interface Prepared {
  readonly first: string
  readonly rest: string
  readonly whole: string
  /** Words with digits: they must be equal. */
  readonly numbers: string
  readonly entry?: Entry
}

function prepare(from: Entry | { readonly name: string }): Prepared {
  const list = companyWords(from.name)
  return {
    first: list[0] ?? '',
    rest: list.slice(1).join(' '),
    whole: list.join(' '),
    numbers: list.filter(word => /\d/.test(word)).join(' '),
    ...('id' in from && { entry: from }),
  }
}

/** Only names of one block are compared: the same three letters in front, the same numbers. */
const blockOf = ({ whole, numbers }: Prepared): string =>
  `${whole.replaceAll(' ', '').slice(0, 3)}|${numbers}`

/** Finds records by key, exact name and alias in constant time, and by similar name within a block. */
export function createIndex(similarity: Similarity): Index {
  const ids = new Map<string, Entry>()
  const keys = new Map<string, Entry>()
  const names = new Map<string, Entry[]>()
  const aliases = new Map<string, Entry[]>()
  const blocks = new Map<string, Prepared[]>()
  return {
    add(given) {
      const old = ids.get(given.id)
      // A record that was filled meanwhile is still of the book, and stands here once.
      const entry = old ? { ...given, fresh: old.fresh } : given
      if (old) {
        drop(names, old.nameKey, old)
        for (const alias of old.aliases) drop(aliases, alias, old)
        const block = blocks.get(blockOf(prepare(old)))
        const at = block?.findIndex(known => known.entry === old) ?? -1
        if (block && at >= 0) block.splice(at, 1)
      }
      ids.set(entry.id, entry)
      if (entry.key !== undefined && (!keys.has(entry.key) || old)) keys.set(entry.key, entry)
      put(names, entry.nameKey, entry)
      for (const alias of entry.aliases) put(aliases, alias, entry)
      if (entry.fresh) return
      const prepared = prepare(entry)
      put(blocks, blockOf(prepared), prepared)
    },
    byId: id => ids.get(id),
    byKey: key => keys.get(key),
    byName: nameKey => names.get(nameKey) ?? [],
    byAlias: alias => aliases.get(alias) ?? [],
    similar(name) {
      const wanted = prepare({ name })
      const found = (blocks.get(blockOf(wanted)) ?? []).flatMap(({ entry, ...known }) => {
        const score = similarPrepared(wanted, known, similarity)
        return score >= SIMILAR && entry ? [{ entry, score }] : []
      })
      return found.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)).slice(0, 5)
    },
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

/**
 * 0 to 1. Names are only similar when they begin with (nearly) the same word and carry the same numbers:
 * Jaro-Winkler alone calls `Store 12` and `Store 13`, or `General Motors` and `General Mills`, alike.
 */
export const similarNames = (a: string, b: string, similarity: Similarity): number =>
  similarPrepared(prepare({ name: a }), prepare({ name: b }), similarity)

/** Names of very different length cannot reach `SIMILAR`: with j the Jaro score, j + 0.4 (1 - j) stays below. */
const LEAST_LENGTH = 0.65

function similarPrepared(a: Prepared, b: Prepared, similarity: Similarity): number {
  const [short, long] = [a.whole.length, b.whole.length].sort((x, y) => x - y) as [number, number]
  if (a.numbers !== b.numbers || short < long * LEAST_LENGTH) return 0
  if (a.first !== b.first && similarity(a.first, b.first) < SIMILAR) return 0
  const whole = similarity(a.whole, b.whole)
  if (a.rest === '' || b.rest === '') return a.rest === b.rest ? whole : whole * 0.98
  return Math.min(whole, 0.5 + similarity(a.rest, b.rest) / 2)
}
