import { useEffect, useState } from 'react'
import { bookDay } from '../../columns/bookDay.ts'
import { useLastSeq } from '../../data/live.ts'
import { type BriefingView, readBriefing } from './readBriefing.ts'

/** The briefing of a plan, read anew after every change of the book. undefined: being read; null: no such plan. */
export function useBriefing(planId: string): BriefingView | null | undefined {
  const seq = useLastSeq()
  const [view, setView] = useState<BriefingView | null>()
  const [failed, setFailed] = useState<{ readonly error: unknown }>()
  useEffect(() => {
    if (seq === undefined) return
    let current = true
    bookDay()
      .then(day => readBriefing(planId, day))
      .then(
        read => current && setView(read ?? null),
        error => current && setFailed({ error }),
      )
    return () => {
      current = false
    }
  }, [planId, seq])
  // A failed read is shown by the page, like any other fault.
  if (failed) throw failed.error
  return view
}
