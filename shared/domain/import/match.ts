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
  readonly words: readonly string[]
  readonly whole: string
  /** Words with digits: they must be equal. */
  readonly numbers: string
  readonly entry?: Entry
}

function prepare(from: Entry | { readonly name: string }): Prepared {
  const list = companyWords(from.name)
  return {
    first: list[0] ?? '',
    words: list,
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
  const blocks = new Map<string, Map<string, Prepared[]>>()
  return {
    add(given) {
      const old = ids.get(given.id)
      // A record that was filled meanwhile is still of the book, and stands here once.
      const entry = old ? { ...given, fresh: old.fresh } : given
      if (old) {
        drop(names, old.nameKey, old)
        for (const alias of old.aliases) drop(aliases, alias, old)
        const gone = prepare(old)
        const block = blocks.get(blockOf(gone))?.get(gone.first)
        const at = block?.findIndex(known => known.entry === old) ?? -1
        if (block && at >= 0) block.splice(at, 1)
      }
      ids.set(entry.id, entry)
      if (entry.key !== undefined && (!keys.has(entry.key) || old)) keys.set(entry.key, entry)
      put(names, entry.nameKey, entry)
      for (const alias of entry.aliases) put(aliases, alias, entry)
      if (entry.fresh) return
      const prepared = prepare(entry)
      const block = blocks.get(blockOf(prepared)) ?? new Map<string, Prepared[]>()
      blocks.set(blockOf(prepared), block)
      put(block, prepared.first, prepared)
    },
    byId: id => ids.get(id),
    byKey: key => keys.get(key),
    byName: nameKey => names.get(nameKey) ?? [],
    byAlias: alias => aliases.get(alias) ?? [],
    similar(name) {
      const wanted = prepare({ name })
      const found: { entry: Entry; score: number }[] = []
      for (const [first, list] of blocks.get(blockOf(wanted)) ?? []) {
        if (!beginAlike(first, wanted.first, similarity)) continue
        for (const known of list) {
          const score = similarPrepared(wanted, known, similarity)
          if (score >= SIMILAR && known.entry) found.push({ entry: known.entry, score })
        }
      }
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
 * 0 to 1. Names are only similar when they begin with (nearly) the same word, carry the same numbers and
 * each word of one is (nearly) a word of the other: Jaro-Winkler alone calls `Store 12` and `Store 13`, or `General Motors` and `General Mills`, alike.
 */
export const similarNames = (a: string, b: string, similarity: Similarity): number =>
  similarPrepared(prepare({ name: a }), prepare({ name: b }), similarity)

/** From this score on one word may be a misspelling of another. */
const SAME_WORD = 0.9

const beginAlike = (a: string, b: string, similarity: Similarity): boolean =>
  a === b || similarity(a, b) >= SIMILAR

/** Names of very different length cannot reach `SIMILAR`: with j the Jaro score, j + 0.4 (1 - j) stays below. */
const LEAST_LENGTH = 0.65

function similarPrepared(a: Prepared, b: Prepared, similarity: Similarity): number {
  const [short, long] = [a.whole.length, b.whole.length].sort((x, y) => x - y) as [number, number]
  if (a.numbers !== b.numbers || short < long * LEAST_LENGTH) return 0
  if (!beginAlike(a.first, b.first, similarity)) return 0
  const whole = similarity(a.whole, b.whole)
  if (whole < SIMILAR) return whole
  const [fewer, more] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  const each = fewer.every(word => more.some(other => word === other || similarity(word, other) >= SAME_WORD))
  return each ? whole : Math.min(whole, SAME_WORD)
}
