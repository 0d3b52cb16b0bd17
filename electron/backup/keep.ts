import { isLater } from './inOrder.ts'

/** What the rule looks at; nothing of it is read from a disk. */
export interface Kept {
  readonly name: string
  readonly at: string
  /** Journal position of its store. */
  readonly seq: number
  readonly storeId: string
  readonly damaged: boolean
  /** Rows of all tables together. */
  readonly rows: number
  /** Asked for by a person, or taken before something large: kept through seven days of work. */
  readonly asked: boolean
}

const NEWEST = 3
const HOURS = 24
const DAYS = 14
const WEEKS = 8
/** Days of work through which stays what was asked for, or is damaged. */
const WEEK = 7

const hourOf = (at: string): string => at.slice(0, 13)
const dayOf = (at: string): string => at.slice(0, 10)
/** Weeks since Monday, 5 January 1970. */
const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / 86_400_000 - 4) / 7))

/**
 * The names of the snapshots that stay. Of each store: the newest three, the newest of each of the last 24
 * hours, 14 days and 8 weeks that have one, and what was asked for until seven later days have one. Newer is what
 * stands further on in the journal, and time is counted in days that have a snapshot, so that neither a book that
 * rests nor a clock that is set wrong, however far, costs one. An empty store's snapshots take no place of a full
 * one's: of them only the newest stays. Damaged ones take no place either and go after seven days that have a good one.
 */
export function namesToKeep(snapshots: readonly Kept[]): ReadonlySet<string> {
  const keep = new Set<string>()
  for (const own of byStore(snapshots).values()) {
    const newestFirst = [...own].sort(isLater)
    const good = newestFirst.filter(({ damaged }) => !damaged)
    const full = good.filter(({ rows }) => rows > 0)
    const empty = good.find(({ rows }) => rows === 0)
    for (const { name } of full.slice(0, NEWEST)) keep.add(name)
    for (const [bucketOf, count] of [
      [hourOf, HOURS],
      [dayOf, DAYS],
      [weekOf, WEEKS],
    ] as const)
      for (const { name } of newestPer(full, bucketOf, count)) keep.add(name)
    for (const one of newestFirst)
      if (one.damaged || (one.asked && isFull(one))) if (daysAfter(one, full) < WEEK) keep.add(one.name)
    if (empty) keep.add(empty.name)
  }
  return keep
}

/** Other days than its own on which a good one was taken since. */
const daysAfter = (one: Kept, full: readonly Kept[]): number =>
  new Set(
    full
      .filter(other => isLater(other, one) < 0 && dayOf(other.at) !== dayOf(one.at))
      .map(({ at }) => dayOf(at)),
  ).size

const isFull = ({ damaged, rows }: Kept): boolean => !damaged && rows > 0

function byStore(snapshots: readonly Kept[]): ReadonlyMap<string, readonly Kept[]> {
  const stores = new Map<string, Kept[]>()
  for (const snapshot of snapshots) {
    const own = stores.get(snapshot.storeId)
    if (own) own.push(snapshot)
    else stores.set(snapshot.storeId, [snapshot])
  }
  return stores
}

function newestPer(
  newestFirst: readonly Kept[],
  bucketOf: (at: string) => string,
  count: number,
): readonly Kept[] {
  const found = new Map<string, Kept>()
  for (const one of newestFirst) {
    const bucket = bucketOf(one.at)
    if (!found.has(bucket)) found.set(bucket, one)
  }
  return [...found.values()].slice(0, count)
}
