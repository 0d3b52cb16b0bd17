import type { IssuedScorecard } from '@shared/domain/scorecard/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { addQuarters, type Quarter, quarterOf } from '@shared/lib/period.ts'
import { fold } from '@shared/lib/text.ts'
import type { Book, BookRow } from '../../columns/book.ts'
import { lastCompleteQuarter } from '../../columns/bookPeriod.ts'
import { newestOf } from './draft.ts'
import type { ScoreRow } from './scores.ts'

/** One partner in the list of a quarter, with what was issued for it. */
export interface ScorecardRow extends ScoreRow {
  readonly version?: number
  readonly issuedAt?: string
}

/** The book's own quarter is known already. */
export const rowOfBook = (row: BookRow): ScoreRow => {
  const { id, name, score, band, scoreChange, targetPercent } = row
  return {
    id,
    name,
    ...(score !== undefined && { score }),
    ...(band !== undefined && { band }),
    ...(scoreChange !== undefined && { change: scoreChange }),
    ...(targetPercent !== undefined && { targetPercent }),
  }
}

/** Adds the newest issued version of the quarter to every line. */
export function withIssued(
  rows: readonly ScoreRow[],
  issued: readonly Pick<IssuedScorecard, 'partnerId' | 'period' | 'version' | 'issuedAt'>[],
  period: Quarter,
): readonly ScorecardRow[] {
  const byPartner = new Map<string, (typeof issued)[number][]>()
  for (const row of issued) {
    const list = byPartner.get(row.partnerId)
    if (list) list.push(row)
    else byPartner.set(row.partnerId, [row])
  }
  return rows.map(row => {
    const newest = newestOf(byPartner.get(row.id) ?? [], period)
    return newest ? { ...row, version: newest.version, issuedAt: newest.issuedAt } : row
  })
}

/** Quarters to choose from, newest first: from the first revenue to the running quarter of the book. */
export function quartersOf(book: Pick<Book, 'asOf'>, first: CalendarDate | undefined): readonly Quarter[] {
  const newest = quarterOf(book.asOf)
  const complete = lastCompleteQuarter(book.asOf)
  const oldest = first === undefined || quarterOf(first) > complete ? complete : quarterOf(first)
  const quarters: Quarter[] = []
  for (let quarter = newest; quarter >= oldest && quarters.length < 80; quarter = addQuarters(quarter, -1))
    quarters.push(quarter)
  return quarters
}

/** Which partners a typed word leaves: every word has to be in the name. */
export function matcher(typed: string): ((row: ScorecardRow) => boolean) | undefined {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return undefined
  return row => {
    const name = fold(row.name)
    return wanted.every(word => name.includes(word))
  }
}
