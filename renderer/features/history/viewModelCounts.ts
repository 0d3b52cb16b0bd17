import { count } from '@shared/domain/fields/words.ts'
import { TABLE_WORDS } from '@shared/domain/tableWords.ts'
import type { HistoryItem } from './viewModelItems.ts'

/** `1 partner changed`, `57,851 records added, 12 changed`. */
export function countsInWords(item: HistoryItem): string {
  const tables = new Set(item.entries.flatMap(({ tables }) => tables))
  const [only] = tables.size === 1 ? tables : []
  const parts = [
    [item.created, 'added'],
    [item.updated, 'changed'],
    [item.deleted, 'deleted'],
  ] as const
  const [one, many] = only ? TABLE_WORDS[only] : ['record', 'records']
  const [first, ...rest] = parts.filter(([n]) => n > 0)
  if (!first) return 'nothing changed'
  return [
    `${only === 'workspace' ? one : count(first[0], one, many)} ${first[1]}`,
    ...rest.map(([n, what]) => `${n.toLocaleString('en')} ${what}`),
  ].join(', ')
}
