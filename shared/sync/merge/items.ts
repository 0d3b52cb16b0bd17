import { isRecord } from '../../lib/isRecord.ts'
import type { Body } from '../document.ts'
import { same } from './same.ts'

interface Item extends Body {
  readonly id: string
}

/** Items both sides changed: theirs stands. */
export interface ItemConflict {
  readonly id: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface MergedItems {
  readonly items: readonly unknown[]
  readonly conflicts: readonly ItemConflict[]
}

/**
 * Merges lists whose items have ids. Undefined where that says nothing sure: other items, both sides put them into
 * another order, or one side changed an item the other took out.
 */
export function mergeItems(past: unknown, mine: unknown, theirs: unknown): MergedItems | undefined {
  const [was, here, there] = [past === undefined ? [] : itemsOf(past), itemsOf(mine), itemsOf(theirs)]
  if (!was || !here || !there) return undefined
  const [wasById, hereById, thereById] = [byId(was), byId(here), byId(there)]
  const picked = new Map<string, unknown>()
  const conflicts: ItemConflict[] = []
  for (const id of new Set([...thereById.keys(), ...hereById.keys()])) {
    const [p, m, t] = [wasById.get(id), hereById.get(id), thereById.get(id)]
    if (m && t) {
      picked.set(id, p && same(p, t) ? m : t)
      if (!same(m, t) && !(p && (same(p, m) || same(p, t))))
        conflicts.push({ id, base: p, mine: m, theirs: t })
      continue
    }
    const left = m ?? t
    if (!p) picked.set(id, left)
    else if (!same(p, left)) return undefined
  }
  const order = orderOf(was, here, there)
  return order && { items: order.flatMap(id => (picked.has(id) ? [picked.get(id)] : [])), conflicts }
}

type ById = ReadonlyMap<string, Item>
const byId = (items: readonly Item[]): ById => new Map(items.map(item => [item.id, item]))

function itemsOf(value: unknown): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.filter((item): item is Item => isRecord(item) && typeof item.id === 'string')
  return items.length === value.length && byId(items).size === items.length ? items : undefined
}

/** One side's order where the other kept the old one, with the other's new items after what they stood after. */
function orderOf(
  was: readonly Item[],
  here: readonly Item[],
  there: readonly Item[],
): readonly string[] | undefined {
  const [old, mine, theirs] = [idsOf(was), idsOf(here), idsOf(there)]
  const [common, shared] = [within(mine, theirs), within(theirs, mine)]
  if (same(common, shared)) return woven(theirs, mine)
  const known = common.every(id => old.includes(id))
  if (known && same(within(old, common), common)) return woven(theirs, mine)
  if (known && same(within(old, shared), shared)) return woven(mine, theirs)
  return undefined
}

type Ids = readonly string[]
const idsOf = (items: readonly Item[]): Ids => items.map(({ id }) => id)
const within = (ids: Ids, others: Ids): Ids => ids.filter(id => others.includes(id))

function woven(lead: Ids, other: Ids): Ids {
  const ids = [...lead]
  other.forEach((id, at) => {
    if (lead.includes(id)) return
    const before = other[at - 1]
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id)
  })
  return ids
}
