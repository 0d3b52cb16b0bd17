import { minutesOfAgenda } from '@shared/domain/session/agendaTemplates.ts'
import { checksOf } from '@shared/domain/session/checklist.ts'
import { type ClockState, clockState } from '@shared/domain/session/clock.ts'
import type { Session, SessionKind } from '@shared/domain/session/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'

/** A session in a list. */
export interface SessionLine {
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  readonly partner: string
  readonly on: CalendarDate
  readonly at: string | undefined
  readonly minutes: number
  readonly state: ClockState
  /** What of the checklist is done, and whether something of it is late. */
  readonly ready: string
  readonly late: boolean
  /** What runs first, then what comes by its day, then what was, the latest first. */
  readonly rank: number
}

const DAY_MS = 86_400_000
const FAR = 10_000_000

function rankOf(state: ClockState, on: CalendarDate): number {
  const day = Date.parse(on) / DAY_MS
  if (state === 'running' || state === 'paused') return 0
  return state === 'notStarted' ? FAR + day : 3 * FAR - day
}

export const sessionLines = (
  sessions: readonly Session[],
  names: ReadonlyMap<string, string>,
  today: CalendarDate,
): readonly SessionLine[] =>
  sessions
    .map(session => {
      const state = clockState(session)
      const checks = checksOf(session.checklist, session.on, today)
      const done = checks.filter(check => check.state === 'done').length
      return {
        id: session.id,
        title: session.title,
        kind: session.kind,
        partner: names.get(session.partnerId) ?? '',
        on: session.on,
        at: session.at,
        minutes: minutesOfAgenda(session.agenda),
        state,
        ready: state === 'notStarted' && checks.length > 0 ? `${done} of ${checks.length}` : '',
        late: state === 'notStarted' && checks.some(check => check.state === 'late'),
        rank: rankOf(state, session.on),
      }
    })
    .sort((a, b) => a.rank - b.rank)
