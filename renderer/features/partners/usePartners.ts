import { filterMatch } from '@shared/domain/view/filterMatch.ts'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { BookRow } from '../../columns/book.ts'
import { useBookScope } from '../../columns/team/useBookScope.ts'
import { useBook } from '../../columns/useBook.ts'
import { useDay } from '../../data/dayClock.ts'
import { useWorkspace } from '../../data/live.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import { useReady } from '../../state/boot.ts'
import { usePartnersView } from '../../state/partnersView.ts'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { bookColumns } from './bookColumns.tsx'
import { partnerFields } from './filterFields.ts'
import { groupingOf } from './groupings.tsx'
import { keepSnapshot, recallSnapshot } from './snapshot.ts'
import { DEFAULT_SORT, useListLook } from './useListLook.ts'
import { matcher } from './viewModelSearch.ts'

const NO_TIERS: readonly string[] = []
const NO_ROWS: readonly BookRow[] = []

/** The list: the book, or what the last session saw of it, filtered, sorted and ready to draw. */
export function usePartners() {
  const scope = useBookScope(
    useBookChoice(state => state.chosen),
    useReady(),
  )
  const derived = useBook()
  // Whose partners are meant is known a moment later: until then the list stays as it was left.
  const book = scope.known ? derived : undefined
  const [snapshot] = useState(recallSnapshot)
  const [width] = useState(() => window.innerWidth)
  const day = useDay()
  const filters = usePartnersView(state => state.filters)
  const search = useDeferredValue(usePartnersView(state => state.search))
  const about = book ?? snapshot?.book
  const currency = about?.currency ?? 'USD'
  const columns = useMemo(() => bookColumns(currency, width, day), [currency, width, day])
  const tiers = useWorkspace(book !== undefined)?.tiers ?? NO_TIERS
  const fields = useMemo(() => partnerFields(currency, tiers, day), [currency, tiers, day])
  const groupBy = usePartnersView(state => state.group)
  const group = useMemo(() => groupingOf(groupBy, currency, tiers), [groupBy, currency, tiers])
  const match = useMemo(
    () => matcher(filterMatch(fields, filters, day), search, scope.owns),
    [fields, filters, day, search, scope.owns],
  )
  const table = useDataTable({
    id: 'partners',
    // A remembered page says nothing about groups: their counts and sums wait for the store.
    rows: book?.rows ?? (groupBy === undefined ? snapshot?.rows : undefined) ?? NO_ROWS,
    columns,
    rowId: idOf,
    match,
    defaultSort: DEFAULT_SORT,
    group,
  })
  const { shown } = table
  const { look, show } = useListLook(table)
  useEffect(() => (book && search === '' ? keepSnapshot(book, shown) : undefined), [book, shown, search])
  return {
    table,
    look,
    show,
    fields,
    about,
    rows: book?.rows ?? NO_ROWS,
    /** True once the figures are those of the store and may be acted on. */
    confirmed: book !== undefined,
    shownCount: book ? shown.length : (snapshot?.shown ?? 0),
    total: book ? book.rows.length : (snapshot?.total ?? 0),
    /** More than one person is in the team. */
    teamed: scope.offered,
  }
}

const idOf = (row: BookRow): string => row.id
