import type { TableName } from '@shared/domain/tables.ts'
import type { Counts } from './useCounts.ts'

const LABELS: readonly (readonly [TableName, string])[] = [
  ['partners', 'Partners'],
  ['contacts', 'Contacts'],
  ['customers', 'Customers'],
  ['products', 'Products'],
  ['deals', 'Deals'],
  ['revenue', 'Revenue lines'],
  ['targets', 'Targets'],
  ['interactions', 'Interactions'],
  ['tasks', 'Tasks'],
  ['scorecards', 'Issued scorecards'],
  ['templates', 'Scorecard templates'],
  ['presets', 'Import presets'],
  ['views', 'Saved views'],
  ['rates', 'Exchange rates'],
]

/** Every kind of record with its number, in the order of the app. */
export const countLines = (counts: Counts): readonly { readonly label: string; readonly count: number }[] =>
  LABELS.map(([table, label]) => ({ label, count: counts[table] }))

/** True while there is nothing of a book: the sample may be loaded. */
export const isEmpty = (counts: Counts): boolean => LABELS.slice(0, 9).every(([table]) => counts[table] === 0)
