import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useEffect, useMemo, useState } from 'react'
import type { Book } from '../../columns/book.ts'
import { useAll } from '../../data/live.ts'
import { scoreApi } from './scoreClient.ts'
import type { ScoreRow } from './scores.ts'
import { quartersOf, rowOfBook, type ScorecardRow, withIssued } from './viewModelList.ts'

/** The quarters with data, newest first. */
export function useQuarters(book: Book | undefined): readonly Quarter[] {
  const [first, setFirst] = useState<CalendarDate | undefined>(undefined)
  const seq = book?.seq
  useEffect(() => {
    if (seq === undefined) return
    let current = true
    void scoreApi()
      .firstRevenue()
      .then(day => current && setFirst(day))
    return () => {
      current = false
    }
  }, [seq])
  return useMemo(() => (book ? quartersOf(book, first) : []), [book, first])
}

/** Every partner's line of a quarter; undefined while another quarter than the book's is computed. */
export function useScoreRows(
  book: Book | undefined,
  period: Quarter | undefined,
): readonly ScorecardRow[] | undefined {
  const issued = useAll('scorecards')
  const computed = useComputed(book, period)
  return useMemo(() => {
    if (!book || !period) return undefined
    const rows = period === book.period ? book.rows.map(rowOfBook) : computed
    return rows && withIssued(rows, issued ?? [], period)
  }, [book, period, computed, issued])
}

function useComputed(book: Book | undefined, period: Quarter | undefined): readonly ScoreRow[] | undefined {
  const [answer, setAnswer] = useState<{ key: string; rows: readonly ScoreRow[] } | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(undefined)
  const asOf = book?.asOf
  const key = book && period && period !== book.period ? `${period}/${book.seq}` : undefined
  useEffect(() => {
    if (key === undefined || !period || !asOf) return
    let current = true
    void scoreApi()
      .scoresOf(period, asOf)
      .then(rows => current && setAnswer({ key, rows }))
      .catch(setFault)
    return () => {
      current = false
    }
  }, [key, period, asOf])
  // What could not be computed is shown by the nearest error page, never as an empty list.
  if (fault !== undefined) throw fault
  // Rows of the same quarter stay in sight while newer ones are computed.
  return answer && key?.split('/')[0] === answer.key.split('/')[0] ? answer.rows : undefined
}
