import { fold } from '@shared/lib/text.ts'
import { useDeferredValue, useMemo } from 'react'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import { useLeadLines } from '../../columns/leads/leadStore.ts'
import { useInBook } from '../../columns/team/useInBook.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import { useReady } from '../../state/boot.ts'
import { type LeadSection, type LeadsView, useLeadsView } from '../../state/leadsView.ts'
import { useClock } from '../../ui/clock/useClock.ts'
import { waitOfLine } from './viewModelWords.ts'

export type ListSection = Exclude<LeadSection, 'fairness'>

const IN_SECTION: Readonly<Record<ListSection, (line: LeadLine) => boolean>> = {
  toGive: line => line.state === 'new',
  offered: line => line.state === 'offered',
  accepted: line => line.state === 'accepted',
  all: () => true,
}

export interface LeadsPageView {
  readonly ready: boolean
  /** All leads; undefined until they are first known. */
  readonly lines: readonly LeadLine[] | undefined
  readonly counts: ReturnType<typeof countsOf>
  readonly view: LeadsView
  /** Which leads the section and the search show. */
  readonly match: (line: LeadLine) => boolean
}

/** What the page shows: all leads, how many wait for what, and which of them are looked at. */
export function useLeads(): LeadsPageView {
  const ready = useReady()
  const { known, narrowed, holds } = useInBook(
    useBookChoice(state => state.chosen),
    ready,
  )
  const every = useLeadLines(ready)
  const lines = known ? every : undefined
  const view = useLeadsView()
  const now = useClock()
  const search = useDeferredValue(fold(view.search.trim()))
  const section = view.section === 'fairness' ? 'all' : view.section
  const match = useMemo(() => {
    const inSection = IN_SECTION[section]
    const words = search.split(/\s+/).filter(Boolean)
    return (line: LeadLine) =>
      inSection(line) && holds(line.partnerId) && words.every(word => line.words.includes(word))
  }, [section, search, holds])
  const counts = useMemo(() => {
    const all = lines ?? []
    return countsOf(narrowed ? all.filter(({ partnerId }) => holds(partnerId)) : all, now)
  }, [lines, narrowed, holds, now])
  return { ready, lines, counts, view, match }
}

function countsOf(lines: readonly LeadLine[], now: string) {
  const counts = { toGive: 0, offered: 0, overdue: 0, accepted: 0 }
  for (const line of lines) {
    const wait = waitOfLine(line, now)
    if (wait !== 'over') counts[wait] += 1
  }
  return { ...counts, offered: counts.offered + counts.overdue, all: lines.length }
}
