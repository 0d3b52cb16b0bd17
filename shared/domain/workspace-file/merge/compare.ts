import { nameKey } from '../../member/resolve.ts'
import type { TableName } from '../../tableNames.ts'
import { type AnyRow, type Part, partsOf, sameContent } from './parts.ts'
import { renamed } from './references.ts'

/** A record as the two sides have it, and as both had it when their histories parted (if that is known). */
export interface Sides {
  readonly table: TableName
  readonly id: string
  readonly base?: AnyRow | undefined
  readonly mine?: AnyRow | undefined
  readonly theirs?: AnyRow | undefined
}

/**
 * What the two sides have apart. `added`: only there, comes here. `here`: only here, stays. `removed`: deleted
 * there, untouched here. `gone`: deleted here, untouched there. `changed`: on both sides, in parts.
 * `lives`: deleted on one side, changed on the other: the change lives.
 */
export type Difference = { readonly table: TableName; readonly id: string } & (
  | { readonly kind: 'added'; readonly theirs: AnyRow }
  | { readonly kind: 'here'; readonly mine: AnyRow }
  | { readonly kind: 'removed'; readonly mine: AnyRow }
  | { readonly kind: 'gone'; readonly theirs: AnyRow }
  | {
      readonly kind: 'changed'
      readonly mine: AnyRow
      readonly theirs: AnyRow
      readonly parts: readonly Part[]
      /** Two records made on both sides under one key. */
      readonly joined: boolean
    }
  | { readonly kind: 'lives'; readonly deletedBy: 'mine'; readonly theirs: AnyRow }
  | { readonly kind: 'lives'; readonly deletedBy: 'theirs'; readonly mine: AnyRow }
)

/**
 * Compares what differs between two workspaces. `shared`: their histories have a common past, so `base` is
 * known (absent: there was no such record then). Records made on both sides under the same key of their
 * table are one record, and what points at theirs points at mine.
 */
export function compareSides(all: readonly Sides[], shared: boolean): readonly Difference[] {
  const pairs = pairsByKey(all)
  const ids = new Map(pairs.map(({ mine, theirs }) => [theirs.id as string, mine.id as string]))
  const paired = new Set(pairs.flatMap(({ mine, theirs }) => [mine.id as string, theirs.id as string]))
  const joined = pairs.flatMap(({ table, mine, theirs }) =>
    changed({ table, id: mine.id, mine, theirs: renamed(table, theirs, ids) }, true),
  )
  const rest = all.flatMap(sides => {
    if (paired.has(sides.id)) return []
    return differenceOf(
      sides.theirs ? { ...sides, theirs: renamed(sides.table, sides.theirs, ids) } : sides,
      shared,
    )
  })
  return [...joined, ...rest]
}

function differenceOf(sides: Sides, shared: boolean): readonly Difference[] {
  const { table, id, base, mine, theirs } = sides
  if (mine && theirs) return changed(shared ? sides : { ...sides, base: undefined }, false)
  if (mine) {
    if (!shared || !base) return [{ table, id, kind: 'here', mine }]
    return sameContent(base, mine)
      ? [{ table, id, kind: 'removed', mine }]
      : [{ table, id, kind: 'lives', deletedBy: 'theirs', mine }]
  }
  if (!theirs) return []
  if (!shared || !base) return [{ table, id, kind: 'added', theirs }]
  return sameContent(base, theirs)
    ? [{ table, id, kind: 'gone', theirs }]
    : [{ table, id, kind: 'lives', deletedBy: 'mine', theirs }]
}

function changed({ table, id, base, mine, theirs }: Sides, joined: boolean): readonly Difference[] {
  if (!mine || !theirs) return []
  const parts = partsOf(table, base, mine, theirs)
  return parts.length === 0 && !joined ? [] : [{ table, id, kind: 'changed', mine, theirs, parts, joined }]
}

/** What tells that two records made apart are one: the key of the system they came from; of the team, the name. */
export function keyOf(table: TableName, row: AnyRow): string | undefined {
  if (table === 'members' && 'name' in row) return nameKey(row.name)
  return 'externalKey' in row ? row.externalKey : undefined
}

interface Pair {
  readonly table: TableName
  readonly mine: AnyRow
  readonly theirs: AnyRow
}

/** Records of one side only that share table and key, as long as the key is unique on each side. */
function pairsByKey(all: readonly Sides[]): readonly Pair[] {
  const byKey = new Map<string, { mine: AnyRow[]; theirs: AnyRow[]; table: TableName }>()
  for (const { table, base, mine, theirs } of all) {
    const row = mine && !theirs ? mine : theirs && !mine ? theirs : undefined
    const key = row && keyOf(table, row)
    if (!row || key === undefined || base) continue
    const place = `${table} ${key}`
    const known = byKey.get(place) ?? { mine: [], theirs: [], table }
    known[mine ? 'mine' : 'theirs'].push(row)
    byKey.set(place, known)
  }
  return [...byKey.values()].flatMap(({ table, mine, theirs }) => {
    const [one, other] = [mine[0], theirs[0]]
    return one && other && mine.length === 1 && theirs.length === 1
      ? [{ table, mine: one, theirs: other }]
      : []
  })
}
