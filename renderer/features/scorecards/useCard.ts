import type { IssuedScorecard } from '@shared/domain/scorecard/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useEffect, useMemo, useState } from 'react'
import { useRowsBy } from '../../data/live.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { type Draft, isSame, newestOf, readDraft } from './draft.ts'

/** What is open at the right: the draft of now, and what was issued of the quarter, newest first. */
export interface Card {
  readonly draft: Draft
  readonly issued: readonly IssuedScorecard[]
  /** The newest issued one was made from the same figures as the draft. */
  readonly unchanged: boolean
}

/** undefined: being read. null: no such partner. */
export function useCard(
  partnerId: string | undefined,
  period: Quarter | undefined,
  asOf: CalendarDate | undefined,
): Card | null | undefined {
  const draft = useDraft(partnerId, period, asOf)
  const all = useRowsBy('scorecards', 'partnerId', partnerId ?? '')
  return useMemo(() => {
    if (!draft || !all || !period) return draft === null ? null : undefined
    const issued = all.filter(row => row.period === period).sort((a, b) => b.version - a.version)
    const newest = newestOf(issued, period)
    return { draft, issued, unchanged: newest !== undefined && isSame(newest, draft) }
  }, [draft, all, period])
}

function useDraft(
  partnerId: string | undefined,
  period: Quarter | undefined,
  asOf: CalendarDate | undefined,
): Draft | null | undefined {
  const [read, setRead] = useState<{ key: string; draft: Draft | null } | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(undefined)
  const key = `${partnerId}/${period}/${asOf}`
  useEffect(() => {
    if (!partnerId || !period || !asOf) return
    let turn = 0
    const stop = watchLastSeq(() => {
      const mine = ++turn
      readDraft(partnerId, period, asOf)
        .then(draft => mine === turn && setRead({ key, draft: draft ?? null }))
        .catch(setFault)
    }, setFault)
    return () => {
      turn = -1
      stop()
    }
  }, [key, partnerId, period, asOf])
  // A failed read is shown by the nearest error page, never as an empty one.
  if (fault !== undefined) throw fault
  return read?.key === key ? read.draft : undefined
}
