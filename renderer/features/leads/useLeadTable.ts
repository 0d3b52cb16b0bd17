import { useEffect, useMemo, useRef, useState } from 'react'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import { useDay } from '../../data/dayClock.ts'
import { useLeadsView } from '../../state/leadsView.ts'
import { useClock } from '../../ui/clock/useClock.ts'
import { type DataTableState, useDataTable } from '../../ui/table/useDataTable.ts'
import { leadColumns } from './leadColumns.tsx'
import type { ListSection } from './useLeads.ts'

/** What matters first in a section: the best ones to give, the shortest clock, the newest. */
const SORTS = {
  toGive: { id: 'score', desc: true },
  offered: { id: 'clock', desc: false },
  accepted: { id: 'age', desc: false },
  all: { id: 'age', desc: false },
} as const

/** The table of a section, which keeps its own order and columns; on a lead's page J and K follow it as it was left. */
export function useLeadTable(
  section: ListSection,
  lines: readonly LeadLine[],
  match: (line: LeadLine) => boolean,
): DataTableState<LeadLine> {
  const today = useDay()
  const now = useClock()
  const [window] = useState(() => globalThis.innerWidth)
  const columns = useMemo(() => leadColumns({ section, window, today, now }), [section, window, today, now])
  const table = useDataTable<LeadLine>({
    id: `leads.${section}`,
    rows: lines,
    columns,
    rowId: idOf,
    match,
    defaultSort: SORTS[section],
  })
  const shown = useRef(table.shown)
  shown.current = table.shown
  useEffect(() => () => useLeadsView.getState().setOrder(shown.current.map(idOf)), [])
  return table
}

const idOf = (line: LeadLine): string => line.id
