import type { Conflict } from '@shared/domain/conflict/schema.ts'
import { clocksOf } from '@shared/domain/registration/clocks.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import type { BusinessTime } from '@shared/lib/businessTime.ts'
import type { Instant } from '@shared/lib/calendarDate.ts'
import { formatInstant } from '../../ui/format/dates.ts'
import { formatWorkingTime } from '../../ui/format/workingTime.ts'

export interface DisputeWords {
  readonly text: string
  readonly late: boolean
}

/** Until when one conflict is to be decided; `time`: the working time of the registration's territory. */
export function disputeWords(
  conflict: Conflict,
  registration: Registration,
  policy: ChannelPolicy,
  time: BusinessTime,
  now: Instant,
): DisputeWords | undefined {
  const clock = clocksOf({ registration, conflicts: [conflict], policy, time, now }).find(
    ({ kind }) => kind === 'dispute',
  )
  if (!clock || (clock.state !== 'running' && clock.state !== 'over')) return undefined
  const late = clock.left < 0 || clock.state === 'over'
  const span = formatWorkingTime(Math.abs(clock.left))
  return {
    text: late
      ? `${span} of working time late, due ${formatInstant(clock.dueAt)}`
      : `${span} of working time left, due ${formatInstant(clock.dueAt)}`,
    late,
  }
}
