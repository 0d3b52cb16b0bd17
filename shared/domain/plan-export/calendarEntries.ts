import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { type LocalTime, minutesOf } from '../../lib/localTime.ts'
import { partsOfKind } from '../plan/partSchema.ts'
import { isOpenTask } from '../task/schema.ts'
import { meetingDays } from './meetingDays.ts'
import type { PlanShare } from './share.ts'

/** An entry of a calendar: of a whole day, or with a start and an end. */
export interface PlanCalendarEntry {
  /** The same each time it is written: the meeting and its number, or the action. */
  readonly key: string
  readonly title: string
  readonly text: string
  readonly on: CalendarDate
  readonly startAt?: Instant
  readonly endAt?: Instant
  readonly changedAt: Instant
}

const MINUTE = 60_000

/**
 * The rhythm of a plan, each date of it by itself until the plan ends, and the days its open actions are due. Times are
 * those of the place, so every date of a series keeps its time over a clock change.
 */
export function planCalendar(
  { content, actions }: Pick<PlanShare, 'content' | 'actions'>,
  clock: LocalTime,
): readonly PlanCalendarEntry[] {
  const { partner, plan, parts } = content
  const meetings = partsOfKind(parts, 'meeting').flatMap(({ id, title, every, on, at, minutes, updatedAt }) =>
    meetingDays({ every, on }, plan.to).map((day, n): PlanCalendarEntry => {
      const start = at === undefined ? undefined : clock.msOf(day, minutesOf(at))
      return {
        key: `${id}/${n + 1}`,
        title: `${title} (${partner.name})`,
        text: plan.name,
        on: day,
        changedAt: updatedAt,
        ...(start !== undefined && {
          startAt: new Date(start).toISOString(),
          endAt: new Date(start + minutes * MINUTE).toISOString(),
        }),
      }
    }),
  )
  const due = actions.filter(isOpenTask).flatMap(({ id, title, dueOn, accountable, notes, updatedAt }) =>
    dueOn === undefined
      ? []
      : [
          {
            key: id,
            title: `Due: ${title} (${partner.name})`,
            text: [accountable && `Answers for it: ${accountable.name}`, notes, plan.name]
              .filter(Boolean)
              .join('\n'),
            on: dueOn,
            changedAt: updatedAt,
          },
        ],
  )
  return [...meetings, ...due]
}
