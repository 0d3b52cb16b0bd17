import { PARTNER_TYPE_LABELS, PARTNER_TYPES, type PartnerType } from '@shared/domain/partner/schema.ts'
import type { BookRow } from '../../columns/book.ts'
import { tagsInUse } from './viewModelForm.ts'

export type TagField = 'types' | 'regions' | 'industries'

/** One of a field's words, as a menu says it. */
export const TAG_WORDS: Readonly<Record<TagField, string>> = {
  types: 'type',
  regions: 'region',
  industries: 'industry',
}

/** Words to add: all that exist. Words to take away: those of the chosen partners, with how many have them. */
export function tagChoices(
  rows: readonly BookRow[],
  ids: readonly string[],
  { way, field }: { readonly way: 'add' | 'remove'; readonly field: TagField },
): { readonly value: string; readonly label: string; readonly count?: number }[] {
  const label = (value: string) =>
    field === 'types' ? (PARTNER_TYPE_LABELS[value as PartnerType] ?? value) : value
  if (way === 'add')
    return field === 'types'
      ? PARTNER_TYPES.map(value => ({ value, label: label(value) }))
      : tagsInUse(rows, field)
  const chosen = new Set(ids)
  const counts = new Map<string, number>()
  for (const row of rows)
    if (chosen.has(row.id)) for (const tag of row[field]) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}
