import { byName } from '../../lib/text.ts'
import { type FilterField, NOTHING, OPERATORS_OF } from './filterField.ts'
import { valueWords } from './filterWords.ts'
import type { ViewFilter } from './schema.ts'

/** The filters with the one at a place replaced, added at the end, or, without values, taken away. */
export function withFilterAt(
  filters: readonly ViewFilter[],
  at: number,
  filter: ViewFilter,
): readonly ViewFilter[] {
  if (filter.values.length === 0) return filters.filter((_, i) => i !== at)
  return at < filters.length ? filters.map((each, i) => (i === at ? filter : each)) : [...filters, filter]
}

/**
 * Where adding a filter of a field leads: to a new one, or back to the one that has the only sentence
 * possible. A second bound of a number or an age is a new sentence.
 */
export function startFilter<R>(
  filters: readonly ViewFilter[],
  field: FilterField<R>,
): { readonly at: number; readonly filter: ViewFilter } {
  const used = filters.filter(filter => filter.field === field.id).map(filter => filter.operator)
  const bounded = field.kind === 'number' || field.kind === 'money' || field.kind === 'date'
  const free = OPERATORS_OF[field.kind].find(operator => !used.includes(operator))
  const at = filters.findIndex(filter => filter.field === field.id)
  const present = filters[at]
  if (present && !(bounded && free)) return { at, filter: present }
  const operator = free ?? 'is'
  return { at: filters.length, filter: { field: field.id, operator, values: [] } }
}

export interface FilterChoice {
  readonly value: string
  readonly label: string
  readonly count?: number
}

/** What a field of words can be filtered by in these rows, with how many have it; the empty one last. */
export const choicesOf = <R>(rows: Iterable<R>, field: FilterField<R>): FilterChoice[] =>
  choicesFrom(field, tally(rows, field))

/** How many rows have each value of a field of words; rows with none of it count as `NOTHING`. */
export function tally<R>(rows: Iterable<R>, field: FilterField<R>): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)
  if (field.kind === 'choice') for (const row of rows) add(field.value(row) ?? NOTHING)
  else if (field.kind === 'tags')
    for (const row of rows) {
      const tags = field.value(row)
      if (tags.length === 0) add(NOTHING)
      for (const tag of tags.length > 1 ? new Set(tags) : tags) add(tag)
    }
  return counts
}

/** The same from counts that are known: the field's own values in its order, others by name, the empty one last. */
export function choicesFrom<R>(field: FilterField<R>, found: ReadonlyMap<string, number>): FilterChoice[] {
  if (field.kind !== 'choice' && field.kind !== 'tags') return []
  const counts = new Map<string, number>((field.order ?? []).map(value => [value, 0]))
  for (const [value, count] of found) counts.set(value, count)
  const place = new Map((field.order ?? []).map((value, i) => [value, i]))
  const rank = (value: string) => (value === NOTHING ? 1e9 : (place.get(value) ?? place.size))
  return [...counts]
    .map(([value, count]) => ({ value, label: valueWords(field, value), count }))
    .sort((a, b) => rank(a.value) - rank(b.value) || byName(a.label, b.label))
}
