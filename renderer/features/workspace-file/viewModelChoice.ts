import { list } from '@shared/domain/fields/words.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { countOf, titleOfTable } from './viewModelWords.ts'

export interface CountLine {
  readonly label: string
  readonly there: string
  readonly mine: string | undefined
}

/** The tables that hold something on either side; the settings are always one and say nothing. */
export const countLines = (
  counts: Readonly<Record<string, { readonly rows: number }>>,
  here: Readonly<Record<string, number>> | undefined,
): readonly CountLine[] =>
  TABLE_NAMES.filter(table => table !== 'workspace')
    .map(table => ({ table, there: counts[table]?.rows ?? 0, mine: here?.[table] }))
    .filter(({ there, mine }) => there > 0 || (mine ?? 0) > 0)
    .map(({ table, there, mine }) => ({
      label: titleOfTable(table),
      there: formatCount(there),
      mine: mine === undefined ? undefined : formatCount(mine),
    }))

const TOLD: readonly TableName[] = ['partners', 'deals', 'revenue', 'interactions', 'tasks']

/** `Your 40 partners, 480 deals and 7,100 revenue lines` */
export function hereInWords(here: Readonly<Record<string, number>> | undefined): string {
  const told = TOLD.filter(table => (here?.[table] ?? 0) > 0).map(table => countOf(table, here?.[table] ?? 0))
  return told.length === 0 ? 'Your records' : `Your ${list(told)}`
}
