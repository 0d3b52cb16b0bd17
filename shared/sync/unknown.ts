import { isRecord } from '../lib/isRecord.ts'
import type { Body } from './document.ts'
import { same } from './merge/same.ts'

/**
 * Puts what a newer Tandem said, and this one does not know, beside what this one says now.
 * `raw`: as it came. `was`: as much of it as was understood. `now`: the same, perhaps edited since.
 */
export const withUnknown = (raw: Body, was: Body, now: Body): Body => keep(raw, was, now) as Body

function keep(raw: unknown, was: unknown, now: unknown): unknown {
  if (isRecord(raw) && isRecord(was) && isRecord(now)) return keepKeys(raw, was, now)
  if (Array.isArray(raw) && Array.isArray(was) && Array.isArray(now)) return keepItems(raw, was, now)
  return now
}

function keepKeys(raw: Body, was: Body, now: Body): Body {
  // Own keys only, set as such: a server may name a key `constructor` or `__proto__`.
  const kept = Object.entries(raw).filter(([key]) => !Object.hasOwn(was, key) && !Object.hasOwn(now, key))
  for (const [key, value] of Object.entries(now))
    if (value !== undefined)
      kept.push([
        key,
        Object.hasOwn(raw, key) && Object.hasOwn(was, key) ? keep(raw[key], was[key], value) : value,
      ])
  return Object.fromEntries(kept)
}

/** An item that is still there, by its id or unchanged, keeps what is not known of it. */
function keepItems(raw: readonly unknown[], was: readonly unknown[], now: readonly unknown[]): unknown {
  if (raw.length !== was.length) return now
  return now.map(item => {
    const at = was.findIndex(before => same(before, item) || sameId(before, item))
    return at < 0 ? item : keep(raw[at], was[at], item)
  })
}

const sameId = (a: unknown, b: unknown): boolean =>
  isRecord(a) && isRecord(b) && typeof a.id === 'string' && a.id === b.id
