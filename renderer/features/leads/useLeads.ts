import { fold } from '@shared/lib/text.ts'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import { useLeadLines } from '../../columns/leads/leadStore.ts'
import { useDay } from '../../data/dayClock.ts'
import { useReady } from '../../state/boot.ts'
import { type LeadSection, useLeadsView } from '../../state/leadsView.ts'
import { useClock } from '../../ui/clock/useClock.ts'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { leadColumns } from './leadColumns.tsx'
import { waitOfLine } from './viewModelWords.ts'

const NO_LINES: readonly LeadLine[] = []

const IN_SECTION: Readonly<Record<Exclude<LeadSection, 'fairness'>, (line: LeadLine) => boolean>> = {
  toGive: line => line.state === 'new',
  offered: line => line.state === 'offered',
  accepted: line => line.state === 'accepted',
  all: () => true,
}

/** What matters first in a section: the best ones to give, the shortest clock, the newest. */
const SORTS = {
  toGive: { id: 'score', desc: true },
  offered: { id: 'clock', desc: false },
  accepted: { id: 'age', desc: false },
  all: { id: 'age', desc: false },
} as const

/** The list of leads: a section of them, searched and sorted. */
export function useLeads() {
  const ready = useReady()
  const lines = useLeadLines(ready)
  const view = useLeadsView()
  const section = view.section === 'fairness' ? 'all' : view.section
  const today = useDay()
  const now = useClock()
  const [window] = useState(() => globalThis.innerWidth)
  const search = useDeferredValue(fold(view.search.trim()))
  const columns = useMemo(() => leadColumns({ section, window, today, now }), [section, window, today, now])
  const match = useMemo(() => {
    const inSection = IN_SECTION[section]
    const words = search.split(/\s+/).filter(Boolean)
    return (line: LeadLine) => inSection(line) && words.every(word => line.words.includes(word))
  }, [section, search])
  const table = useDataTable<LeadLine>({
    id: `leads.${section}`,
    rows: lines ?? NO_LINES,
    columns,
    rowId: idOf,
    match,
    defaultSort: SORTS[section],
  })
  const counts = useMemo(() => countsOf(lines ?? NO_LINES, now), [lines, now])

  // On a lead's own page, next and previous follow the list as it was left.
  const shown = useRef(table.shown)
  shown.current = table.shown
  useEffect(() => () => useLeadsView.getState().setOrder(shown.current.map(idOf)), [])
  return { ready, lines, table, counts, view }
}

const idOf = (line: LeadLine): string => line.id

function countsOf(lines: readonly LeadLine[], now: string) {
  const counts = { toGive: 0, offered: 0, overdue: 0, accepted: 0 }
  for (const line of lines) {
    const wait = waitOfLine(line, now)
    if (wait === 'over') continue
    counts[wait] += 1
  }
  return { ...counts, offered: counts.offered + counts.overdue, all: lines.length }
}
