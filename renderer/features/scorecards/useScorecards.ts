import type { Quarter } from '@shared/lib/period.ts'
import { useCallback, useMemo, useState } from 'react'
import { create } from 'zustand'
import { useBook } from '../../columns/useBook.ts'
import { usePartnersView } from '../../state/partnersView.ts'
import { useSelection } from '../../state/selection.ts'
import { useQuarters, useScoreRows } from './useScoreRows.ts'
import { matcher } from './viewModelList.ts'

interface Choices {
  readonly period: Quarter | undefined
  readonly open: string | undefined
}

/** What is chosen on the page; kept while other pages are looked at. */
const useChoices = create<Choices>()(() => ({ period: undefined, open: undefined }))

/** The list of a quarter, what is open in it and what is ticked. */
export function useScorecards() {
  const book = useBook()
  const { period: chosen, open } = useChoices()
  const { partners: ticked, selectPartners } = useSelection()
  const cameFrom = usePartnersView(state => state.focused)
  const [typed, setTyped] = useState('')
  const quarters = useQuarters(book)
  const period = chosen ?? book?.period
  const rows = useScoreRows(book, period)
  const match = useMemo(() => matcher(typed), [typed])
  const known = useMemo(() => new Set(book?.rows.map(row => row.id)), [book])
  return {
    book,
    period,
    // The chosen quarter stays in the list, even when its last data was just undone.
    quarters: period && !quarters.includes(period) ? [period, ...quarters] : quarters,
    rows,
    match,
    typed,
    setTyped,
    // Before anything is opened here: the partner the list of partners was left on.
    openId: [open, cameFrom].find(id => id !== undefined && known.has(id)),
    ticked: useMemo(() => new Set([...ticked].filter(id => known.has(id))), [ticked, known]),
    setPeriod: useCallback((next: Quarter) => useChoices.setState({ period: next }), []),
    setOpen: useCallback((id: string) => useChoices.setState({ open: id }), []),
    setTicked: selectPartners,
  }
}
