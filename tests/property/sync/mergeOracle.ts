import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Body } from '@shared/sync/document.ts'
import type { EntitySync } from '@shared/sync/entities.ts'
import type { FieldConflict, Merged } from '@shared/sync/merge/conflict.ts'

const STAMPS = ['id', 'createdAt', 'updatedAt', 'createdIn']
const json = (value: unknown): string => (value === undefined ? 'nothing' : canonicalJson(value))
const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * Slow and plain: each leaf one side says otherwise than the past is in the merged body, or in a conflict. Without a
 * past an empty value is no edit.
 */
export function lostFields(
  entity: EntitySync,
  base: Body | undefined,
  mine: Body,
  theirs: Body,
  { body, conflicts }: Merged,
): readonly string[] {
  const lost: string[] = []
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base ?? {})])) {
    if (STAMPS.includes(field)) continue
    for (const side of ['mine', 'theirs'] as const) {
      const value = (side === 'mine' ? mine : theirs)[field]
      const other = (side === 'mine' ? theirs : mine)[field]
      if (base ? json(value) === json(base[field]) : isEmpty(value)) continue
      const told = conflicts.filter(conflict => names(conflict, field))
      if (!stands(entity, field, base?.[field], value, body[field], told, side, other))
        lost.push(`${side} ${field}`)
    }
  }
  return lost
}

const names = ({ field, fields }: FieldConflict, name: string): boolean =>
  field === name || (fields?.includes(name) ?? false)

function stands(
  entity: EntitySync,
  field: string,
  was: unknown,
  value: unknown,
  merged: unknown,
  told: readonly FieldConflict[],
  side: 'mine' | 'theirs',
  other: unknown,
): boolean {
  if (json(value) === json(merged)) return true
  if (told.some(conflict => !conflict.path && json(sideValue(conflict, field, side)) === json(value)))
    return true
  if (entity.sets.includes(field)) return setStands(was, value, merged)
  if (Array.isArray(value)) return itemsStand(was, value, merged, told, side)
  if (!entity.byKey.includes(field) || !isObject(value)) return false
  return leaves(value).every(
    ([path, leaf]) =>
      json(at(was, path)) === json(leaf) ||
      json(at(merged, path)) === json(leaf) ||
      told.some(conflict => covers(conflict, path, side, leaf)) ||
      (leaf === undefined && other === undefined),
  )
}

const sideValue = (conflict: FieldConflict, field: string, side: 'mine' | 'theirs'): unknown =>
  conflict.fields ? (conflict[side] as Body | undefined)?.[field] : conflict[side]

function setStands(was: unknown, value: unknown, merged: unknown): boolean {
  const [before, now, then] = [list(was).map(json), list(value).map(json), list(merged).map(json)]
  return (
    now.filter(item => !before.includes(item)).every(item => then.includes(item)) &&
    before.filter(item => !now.includes(item)).every(item => !then.includes(item))
  )
}

function itemsStand(
  was: unknown,
  value: readonly unknown[],
  merged: unknown,
  told: readonly FieldConflict[],
  side: 'mine' | 'theirs',
): boolean {
  const byId = (items: unknown) => new Map(list(items).map(item => [(item as Body)?.id as string, item]))
  const [before, now, then] = [byId(was), byId(value), byId(merged)]
  const edits = [...now].filter(([id, item]) => json(item) !== json(before.get(id)))
  const gone = [...before.keys()].filter(id => !now.has(id))
  return (
    edits.every(
      ([id, item]) =>
        json(then.get(id)) === json(item) || told.some(conflict => covers(conflict, [id], side, item)),
    ) && gone.every(id => !then.has(id))
  )
}

/** A conflict at the leaf, or at what holds it. */
function covers(
  conflict: FieldConflict,
  path: readonly string[],
  side: 'mine' | 'theirs',
  leaf: unknown,
): boolean {
  const inside = conflict.path ?? []
  if (!inside.every((key, i) => path[i] === key)) return false
  return json(at(conflict[side], path.slice(inside.length))) === json(leaf)
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)

function leaves(
  value: Body,
  path: readonly string[] = [],
): readonly (readonly [readonly string[], unknown])[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    isObject(inner) ? leaves(inner, [...path, key]) : [[[...path, key], inner] as const],
  )
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
