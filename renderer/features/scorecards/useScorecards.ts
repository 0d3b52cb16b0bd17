import type { Quarter } from '@shared/lib/period.ts'
import { useCallback, useMemo, useState } from 'react'
import { create } from 'zustand'
import type { BookRow } from '../../columns/book.ts'
import { useBook } from '../../columns/useBook.ts'
import { useQuarters, useScoreRows } from './useScoreRows.ts'
import { matcher } from './viewModelList.ts'

interface Choices {
  readonly period: Quarter | undefined
  readonly open: string | undefined
  readonly ticked: ReadonlySet<string>
}

/** What is chosen on the page; kept while other pages are looked at. */
const useChoices = create<Choices>()(() => ({ period: undefined, open: undefined, ticked: new Set() }))

/** The list of a quarter, what is open in it and what is ticked. */
export function useScorecards() {
  const book = useBook()
  const { period: chosen, open, ticked } = useChoices()
  const [typed, setTyped] = useState('')
  const quarters = useQuarters(book)
  const period = chosen ?? book?.period
  const rows = useScoreRows(book, period)
  const match = useMemo(() => matcher(typed), [typed])
  const known = useMemo(() => new Set(book?.rows.map(row => row.id)), [book])
  // Opened first: who stands worst, as the list begins.
  const worst = useMemo(() => lowest(book?.rows ?? []), [book])
  return {
    book,
    period,
    // The chosen quarter stays in the list, even when its last data was just undone.
    quarters: period && !quarters.includes(period) ? [period, ...quarters] : quarters,
    rows,
    match,
    typed,
    setTyped,
    openId: open !== undefined && known.has(open) ? open : worst?.id,
    ticked: useMemo(() => new Set([...ticked].filter(id => known.has(id))), [ticked, known]),
    setPeriod: useCallback((next: Quarter) => useChoices.setState({ period: next }), []),
    setOpen: useCallback((id: string) => useChoices.setState({ open: id }), []),
    setTicked: useCallback((ids: ReadonlySet<string>) => useChoices.setState({ ticked: ids }), []),
  }
}

const lowest = (rows: readonly BookRow[]): BookRow | undefined =>
  rows.reduce<BookRow | undefined>(
    (least, row) => (!least || (row.score ?? 101) < (least.score ?? 101) ? row : least),
    undefined,
  )
