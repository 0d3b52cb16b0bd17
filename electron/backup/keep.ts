/** What the rule looks at; nothing of it is read from a disk. */
export interface Kept {
  readonly name: string
  readonly at: string
  readonly storeId: string
  readonly damaged: boolean
  /** Rows of all tables together. */
  readonly rows: number
  /** Asked for by a person, or taken before something large: kept a week whatever comes after. */
  readonly asked: boolean
}

const NEWEST = 3
const HOURS = 24
const DAYS = 14
const WEEKS = 8
const ASKED_MS = 7 * 86_400_000
const DAMAGED_MS = 7 * 86_400_000

const hourOf = (at: string): string => at.slice(0, 13)
const dayOf = (at: string): string => at.slice(0, 10)
/** Weeks since Monday, 5 January 1970. */
const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / 86_400_000 - 4) / 7))

/**
 * The names of the snapshots that stay. Of each store: the newest three, the newest of each of the last 24
 * hours, 14 days and 8 weeks that have one, and what was asked for in the last week. Hours in which nothing was
 * written do not count, so a book that rests keeps what it has. An empty store's snapshots take no place of a
 * full one's: of them only the newest stays. Damaged ones take no place either and go after a week, `now` in
 * ms since 1970, once there is a good one.
 */
export function namesToKeep(snapshots: readonly Kept[], now: number): ReadonlySet<string> {
  const keep = new Set<string>()
  for (const own of byStore(snapshots).values()) {
    const newestFirst = [...own].sort((a, b) => (a.at < b.at ? 1 : -1))
    const good = newestFirst.filter(({ damaged }) => !damaged)
    const full = good.filter(({ rows }) => rows > 0)
    const empty = good.find(({ rows }) => rows === 0)
    for (const { name } of full.slice(0, NEWEST)) keep.add(name)
    for (const [bucketOf, count] of [
      [hourOf, HOURS],
      [dayOf, DAYS],
      [weekOf, WEEKS],
    ] as const)
      for (const name of newestPer(full, bucketOf, count)) keep.add(name)
    for (const { name, at, asked } of full) if (asked && Date.parse(at) > now - ASKED_MS) keep.add(name)
    if (empty) keep.add(empty.name)
    for (const { name, at, damaged } of own)
      if (damaged && (full.length === 0 || Date.parse(at) > now - DAMAGED_MS)) keep.add(name)
  }
  return keep
}

function byStore(snapshots: readonly Kept[]): ReadonlyMap<string, readonly Kept[]> {
  const stores = new Map<string, Kept[]>()
  for (const snapshot of snapshots) {
    const own = stores.get(snapshot.storeId)
    if (own) own.push(snapshot)
    else stores.set(snapshot.storeId, [snapshot])
  }
  return stores
}

function newestPer(newestFirst: readonly Kept[], bucketOf: (at: string) => string, count: number): string[] {
  const names = new Map<string, string>()
  for (const { at, name } of newestFirst) {
    const bucket = bucketOf(at)
    if (!names.has(bucket)) names.set(bucket, name)
  }
  return [...names.values()].slice(0, count)
}
