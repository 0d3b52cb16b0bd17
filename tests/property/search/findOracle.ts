import { type FindRow, isCompany } from '@shared/domain/search/findRow.ts'
import { FOUND_KINDS } from '@shared/domain/search/found.ts'
import { type FindQuery, parseQuery, type QueryWord } from '@shared/domain/search/query.ts'
import { compactName, nameKey, termsOf } from '@shared/domain/search/spelling.ts'

/**
 * The slow way: every row, every word, every beginning of it. It shares with the index how a text is spelt and
 * a query taken apart; looking up, misspellings, ranking and order are done anew.
 */
export function findSlowly(
  rows: readonly FindRow[],
  text: string,
  { limit, recent }: { limit: number; recent: readonly string[] },
): { readonly id: string; readonly guessed: boolean }[] {
  const query = parseQuery(text)
  if (query.words.length === 0)
    return text.trim() === ''
      ? recent
          .filter(id => rows.some(row => row.id === id))
          .slice(0, limit)
          .map(id => ({ id, guessed: false }))
      : []
  const names = new Map(rows.map(row => [row.id, row.title]))
  const right = ranked(rows, names, query, false, recent)
  const all = right.length >= limit ? right : ranked(rows, names, query, true, recent)
  return all.slice(0, limit).map(({ row, edits }) => ({ id: row.id, guessed: edits > 0 }))
}

interface Ranked {
  readonly row: FindRow
  readonly edits: number
  readonly order: readonly (number | string)[]
}

function ranked(
  rows: readonly FindRow[],
  names: ReadonlyMap<string, string>,
  query: FindQuery,
  misspelt: boolean,
  recent: readonly string[],
): Ranked[] {
  const found = rows.flatMap((row): Ranked[] => {
    const compact = isCompany(row) ? compactName(row.title) : undefined
    const inName = [...termsOf(row.title, true), ...(compact === undefined ? [] : [compact])]
    const elsewhere = [
      ...[...row.shown, ...row.more].flatMap(text => [...termsOf(text, false)]),
      ...row.about.flatMap(id => [...termsOf(names.get(id) ?? '', true)]),
    ]
    const [best] = [query.words, ...(query.joined ? [[query.joined]] : [])]
      .flatMap(words => {
        const ways = words.map(word => bestWay(word, inName, elsewhere, misspelt))
        if (ways.some(way => way === undefined)) return []
        const met = ways as { edits: number; how: number }[]
        return [
          { edits: met.reduce((sum, way) => sum + way.edits, 0), how: Math.max(...met.map(way => way.how)) },
        ]
      })
      .sort((a, b) => a.edits - b.edits || a.how - b.how)
    if (!best) return []
    const { edits, how } = best
    const key = nameKey(row.title)
    const kindOfHit =
      edits > 0
        ? 10 * Math.min(edits, 3) + how
        : key === query.key
          ? -2
          : key.startsWith(query.key)
            ? -1
            : how
    const opened = recent.indexOf(row.id)
    const order = [
      kindOfHit,
      opened < 0 ? recent.length : opened,
      FOUND_KINDS.indexOf(row.kind),
      row.ended ? 1 : 0,
      key,
      row.title,
      row.id,
    ]
    return [{ row, edits, order }]
  })
  return found.sort((a, b) => {
    for (const [i, x] of a.order.entries()) {
      const y = b.order[i] as typeof x
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  })
}

/** Fewest edits, then whole word of the name, beginning of one, another field. */
function bestWay(
  word: QueryWord,
  inName: readonly string[],
  elsewhere: readonly string[],
  misspelt: boolean,
): { readonly edits: number; readonly how: number } | undefined {
  const ways: { edits: number; how: number }[] = []
  for (const [terms, isName] of [
    [inName, true],
    [elsewhere, false],
  ] as const)
    for (const term of terms)
      for (const typed of word.spellings) {
        if (term === typed) ways.push({ edits: 0, how: isName ? 0 : 2 })
        else if (term.startsWith(typed)) ways.push({ edits: 0, how: isName ? 1 : 2 })
        if (!misspelt || word.edits === 0) continue
        const whole = editsBetween(term, typed)
        if (whole <= word.edits) ways.push({ edits: whole, how: isName ? 0 : 2 })
        if (word.misspeltStart)
          for (let length = 0; length <= term.length; length++) {
            const start = editsBetween(term.slice(0, length), typed)
            if (start <= word.edits) ways.push({ edits: start, how: isName ? 1 : 2 })
          }
      }
  return ways.sort((a, b) => a.edits - b.edits || a.how - b.how)[0]
}

/** Damerau-Levenshtein distance in its restricted form: no part is edited twice. By its recursion, no table. */
export function editsBetween(a: string, b: string): number {
  const known = new Map<string, number>()
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const at = `${i},${j}`
    const before = known.get(at)
    if (before !== undefined) return before
    let least = Math.min(
      distance(i - 1, j) + 1,
      distance(i, j - 1) + 1,
      distance(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    )
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      least = Math.min(least, distance(i - 2, j - 2) + 1)
    known.set(at, least)
    return least
  }
  return distance(a.length, b.length)
}
