import { type LastAction, lastActions } from '@shared/domain/session/lastActions.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { useMemo } from 'react'
import { useDay } from '../../data/dayClock.ts'
import { dayOf } from '../../data/localTime.ts'
import { usePartnerPast } from '../../data/sessionRows.ts'

/** What a session opens with; undefined while it is read. */
export function useLastActions(session: Session): readonly LastAction[] | undefined {
  const past = usePartnerPast(session.partnerId)
  const today = useDay()
  return useMemo(() => past && lastActions({ session, ...past, today, dayOf }), [past, session, today])
}
