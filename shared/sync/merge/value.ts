import { isRecord } from '../../lib/isRecord.ts'
import type { Body } from '../document.ts'
import type { FieldConflict } from './conflict.ts'
import { mergeItems } from './items.ts'
import { same } from './same.ts'
import { mergeSets } from './sets.ts'

/** What a value was when the two sides parted; undefined: nothing is known of the past. */
export type Past = { readonly value: unknown } | undefined

/** `set`, `keys`: as the entity says; `value`: one value, or a list of items with ids. */
export type Way = 'set' | 'keys' | 'value'

export interface MergedValue {
  readonly value: unknown
  readonly conflicts: readonly FieldConflict[]
}

/** Where a value stands: its field, and the keys inside it. */
export interface Place {
  readonly field: string
  readonly path: readonly string[]
}

/** Merges one value of the two sides; where it cannot be known theirs stands and the conflict is answered. */
export function mergeValue(place: Place, past: Past, mine: unknown, theirs: unknown, way: Way): MergedValue {
  const side = oneSided(past, mine, theirs)
  if (side) return sure(side === 'mine' ? mine : theirs)
  if (way === 'set' && isList(mine) && isList(theirs))
    return sure(mergeSets(past && listOf(past.value), listOf(mine), listOf(theirs)))
  if (way === 'keys' && isRecord(mine) && isRecord(theirs) && !isAmount(theirs))
    return mergeKeys(place, past, mine, theirs)
  const items = mergeItems(past?.value, mine, theirs)
  if (!items) return { value: theirs, conflicts: [conflictOf(place, past?.value, mine, theirs)] }
  const conflicts = items.conflicts.map(({ id, ...values }) =>
    conflictOf({ ...place, path: [...place.path, id] }, values.base, values.mine, values.theirs),
  )
  return { value: items.items, conflicts }
}

/** Whose value it is where only one side said something new; without a past, what is there wins over what is not. */
export function oneSided(past: Past, mine: unknown, theirs: unknown): 'mine' | 'theirs' | undefined {
  if (same(mine, theirs)) return 'theirs'
  if (past) return same(past.value, mine) ? 'theirs' : same(past.value, theirs) ? 'mine' : undefined
  return isNothing(mine) ? 'theirs' : isNothing(theirs) ? 'mine' : undefined
}

function mergeKeys(place: Place, past: Past, mine: Body, theirs: Body): MergedValue {
  const value: Record<string, unknown> = {}
  const conflicts: FieldConflict[] = []
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const was = past && { value: isRecord(past.value) ? past.value[key] : undefined }
    const inside = { ...place, path: [...place.path, key] }
    const merged = mergeValue(inside, was, mine[key], theirs[key], 'keys')
    if (merged.value !== undefined) value[key] = merged.value
    conflicts.push(...merged.conflicts)
  }
  return { value, conflicts }
}

function conflictOf({ field, path }: Place, base: unknown, mine: unknown, theirs: unknown): FieldConflict {
  return {
    field,
    ...(path.length > 0 && { path }),
    ...(base !== undefined && { base }),
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
  }
}

const sure = (value: unknown): MergedValue => ({ value, conflicts: [] })

const isList = (value: unknown): boolean => value === undefined || Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Half of one amount and half of another would be a sum nobody named. */
const isAmount = (value: Body): boolean => 'minor' in value && 'currency' in value

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
