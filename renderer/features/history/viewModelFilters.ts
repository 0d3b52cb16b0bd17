import { commandInWords } from '@shared/domain/history/words.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { fold } from '@shared/lib/text.ts'
import { datesInWords } from '../../ui/format/dates.ts'

export const KINDS = ['created', 'updated', 'deleted', 'import', 'restore', 'undo'] as const
export type Kind = (typeof KINDS)[number]

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  created: 'Added records',
  updated: 'Changed records',
  deleted: 'Deleted records',
  import: 'Imports',
  restore: 'Restores',
  undo: 'Undo and redo',
}

export const SPANS = ['today', 'week', 'month', 'year'] as const
export type Span = (typeof SPANS)[number]

export const SPAN_LABELS: Readonly<Record<Span, string>> = {
  today: 'Today',
  week: 'Last 7 days',
  month: 'Last 30 days',
  year: 'Last 365 days',
}

/** What the history page shows; empty texts filter nothing. */
export interface HistoryFilter {
  readonly search: string
  readonly who: string
  readonly kind: Kind | ''
  readonly span: Span | ''
  readonly table: TableName | ''
}

export const NO_FILTER: HistoryFilter = { search: '', who: '', kind: '', span: '', table: '' }

export const isFiltering = (filter: HistoryFilter): boolean =>
  Object.values(filter).some(value => value.trim() !== '')

const DAYS: Readonly<Record<Span, number>> = { today: 0, week: 6, month: 29, year: 364 }

/** The first moment of a span that ends today, on the user's own clock. */
export function startOf(span: Span, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS[span])
  return day.toISOString()
}

type Match = (entry: JournalEntry) => boolean

const ofKind: Readonly<Record<Kind, Match>> = {
  created: entry => entry.created > 0 && entry.undoes === undefined,
  updated: entry => entry.updated > 0,
  deleted: entry => entry.deleted > 0 && entry.undoes === undefined,
  import: entry => entry.command.startsWith('import'),
  restore: entry => entry.command.startsWith('history.'),
  undo: entry => entry.undoes !== undefined || entry.redoes !== undefined,
}

/**
 * Whether an entry is shown. Every word of the search must be in what was done, who did it or the command,
 * or the entry must name one of `named`: records whose name the search meets.
 */
export function matchOf(filter: HistoryFilter, now: Date, named: ReadonlySet<string>): Match {
  const from = filter.span === '' ? '' : startOf(filter.span, now)
  const words = fold(filter.search).split(/\s+/).filter(Boolean)
  return entry => {
    if (entry.at < from) return false
    if (filter.who !== '' && entry.actor !== filter.who) return false
    if (filter.table !== '' && !entry.tables.includes(filter.table)) return false
    if (filter.kind !== '' && !ofKind[filter.kind](entry)) return false
    if (words.length === 0) return true
    const text = fold(`${datesInWords(entry.label)} ${entry.actor} ${commandInWords(entry.command)}`)
    return words.every(word => text.includes(word)) || entry.recordIds.some(id => named.has(id))
  }
}
