import type { Id } from '@shared/lib/ids.ts'
import { CalendarClock } from 'lucide-react'
import { navigate } from 'wouter/use-hash-location'
import { useDay } from '../../data/dayClock.ts'
import { useRowsBy } from '../../data/live.ts'
import { sessionPath } from '../../state/places.ts'
import { useSessionForm } from '../../state/sessionForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { formatShortDay } from '../../ui/format/dates.ts'
import { sessionLines } from './viewModelList.ts'

interface PlanSessionsProps {
  readonly partnerId: Id<'partner'>
  readonly planId: Id<'plan'>
}

const NO_NAMES = new Map<string, string>()

/** To the session of a plan that runs or comes next; where none does, to a new one. */
export function PlanSessions({ partnerId, planId }: PlanSessionsProps) {
  const sessions = useRowsBy('sessions', 'planId', planId)
  const next = sessionLines(sessions ?? [], NO_NAMES, useDay()).find(({ state }) => state !== 'ended')
  if (!sessions) return null
  return (
    <Button
      icon={<CalendarClock aria-hidden />}
      onClick={() =>
        next ? navigate(sessionPath(next.id)) : useSessionForm.getState().show({ partnerId, planId })
      }
    >
      {next ? `Session ${formatShortDay(next.on)}` : 'New session'}
    </Button>
  )
}
