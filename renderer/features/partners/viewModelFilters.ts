import { PARTNER_STATUS_LABELS, PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import { fold } from '@shared/lib/text.ts'
import type { BookRow } from '../../columns/book.ts'
import type { Filter, FilterField } from '../../state/partnersView.ts'

export const FILTER_LABELS: Readonly<Record<FilterField, string>> = {
  tier: 'Tier',
  type: 'Type',
  country: 'Country',
  health: 'Health',
  status: 'Status',
  owner: 'Owner',
}

/** A filter's value for rows where the field is empty. */
export const NOTHING = ''

/** The values of a row in a filter's field; `''` where it has none. */
export function valuesOf(row: BookRow, field: FilterField): readonly string[] {
  switch (field) {
    case 'type':
      return row.types.length > 0 ? row.types : [NOTHING]
    case 'health':
      return [row.band ?? 'no data']
    case 'status':
      return [row.status]
    default:
      return [row[field] ?? NOTHING]
  }
}

/** A value in words. */
export function valueLabel(field: FilterField, value: string): string {
  if (value === NOTHING) return 'not set'
  if (field === 'type') return PARTNER_TYPE_LABELS[value as keyof typeof PARTNER_TYPE_LABELS] ?? value
  if (field === 'status') return PARTNER_STATUS_LABELS[value as keyof typeof PARTNER_STATUS_LABELS] ?? value
  return value
}

/** `Tier is` + `Silver or Gold`: a filter as a sentence. */
export function sentenceOf(filter: Filter): { readonly subject: string; readonly value: string } {
  const labels = filter.values.map(value => valueLabel(filter.field, value))
  const last = labels.at(-1) ?? ''
  const value = labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`
  return { subject: `${FILTER_LABELS[filter.field]} is`, value }
}

/** Whether a row passes every filter and holds every word searched for. */
export function matcher(filters: readonly Filter[], search: string): ((row: BookRow) => boolean) | undefined {
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  if (filters.length === 0 && wanted.length === 0) return undefined
  const sets = filters.map(filter => ({ field: filter.field, values: new Set(filter.values) }))
  return row =>
    sets.every(({ field, values }) => valuesOf(row, field).some(value => values.has(value))) &&
    (wanted.length === 0 || holds(textOf(row), wanted))
}

const holds = (text: string, wanted: readonly string[]): boolean => wanted.every(word => text.includes(word))

const texts = new WeakMap<BookRow, string>()

/** Everything of a row a person may search for, folded; made once per row. */
function textOf(row: BookRow): string {
  let text = texts.get(row)
  if (text === undefined) {
    const types = row.types.map(type => PARTNER_TYPE_LABELS[type])
    const parts = [row.name, ...types, row.tier, row.city, row.country, row.owner, row.externalKey]
    text = fold([...parts, ...row.regions, ...row.industries].filter(Boolean).join('\n'))
    texts.set(row, text)
  }
  return text
}

export interface FilterChoice {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** What a field can be filtered by in this book, with how many partners have it; the empty one last. */
export function choicesOf(rows: readonly BookRow[], field: FilterField): FilterChoice[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const value of valuesOf(row, field)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, label: valueLabel(field, value), count }))
    .sort(
      (a, b) => Number(a.value === NOTHING) - Number(b.value === NOTHING) || a.label.localeCompare(b.label),
    )
}

/** The filters with one field's values replaced; without values the filter is gone. */
export function withFilter(
  filters: readonly Filter[],
  field: FilterField,
  values: readonly string[],
): Filter[] {
  const at = filters.findIndex(filter => filter.field === field)
  if (values.length === 0) return filters.filter(filter => filter.field !== field)
  if (at < 0) return [...filters, { field, values }]
  return filters.map((filter, i) => (i === at ? { field, values } : filter))
}
