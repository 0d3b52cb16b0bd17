import type { Clock } from '@shared/domain/registration/clocks.ts'
import type { ClockKind } from '@shared/domain/registration/machine.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { dayOf } from '../../data/localTime.ts'
import { formatDate, formatInstant, formatShortDay, formatTimeOf } from '../../ui/format/dates.ts'
import { formatWorkingTime } from '../../ui/format/workingTime.ts'

export type ClockTone = 'bad' | 'watch' | 'plain' | 'quiet'

export interface ClockWords {
  /** `4 h of working time left` */
  readonly text: string
  /** The same where there is little room: `4 h left`. */
  readonly short: string
  readonly tone: ClockTone
  /** When it is due, in full. */
  readonly due: string
}

export const CLOCK_LABELS: Readonly<Record<ClockKind, string>> = {
  approval: 'Approval',
  dispute: 'Dispute',
  protection: 'Protection',
  extension: 'Extension',
  attribution: 'Attribution lock',
}

/** What each clock is, for who points at it. */
export const CLOCK_DEFINITIONS: Readonly<Record<ClockKind, string>> = {
  approval:
    'Working time from submission to a decision; it stands while the partner is asked for information.',
  dispute: 'Working time from the oldest conflict nobody settled to its decision.',
  protection: 'Calendar days the partner is protected, to the end of the last one where the customer is.',
  extension: 'An extension may be asked for until the protection ends, with activity logged.',
  attribution: 'Days after the deal was made until who is credited with it is locked.',
}

const SOON_MINUTES = 4 * 60
const SOON_DAYS = 7

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

/** `since 14:05`, `since yesterday`, `since 3 Nov`. */
function since(at: string, today: CalendarDate): string {
  const day = dayOf(at)
  const ago = daysBetween(day, today)
  if (ago === 0) return `since ${formatTimeOf(at)}`
  return ago === 1 ? 'since yesterday' : `since ${formatShortDay(day)}`
}

/** A clock as a countdown. `today`: the user's own day. */
export function clockWords(clock: Clock, today: CalendarDate): ClockWords {
  return clock.unit === 'days' ? dayWords(clock, today) : workWords(clock, today)
}

function workWords({ state, left, dueAt, stoppedAt }: Clock, today: CalendarDate): ClockWords {
  const due = `Due ${formatInstant(dueAt)}`
  if (state === 'over') {
    const text = `over ${since(dueAt, today)}`
    return { text, short: text, tone: 'bad', due }
  }
  if (state === 'stopped') {
    const text = left < 0 ? `${formatWorkingTime(-left)} late` : 'in time'
    return {
      text,
      short: text,
      tone: left < 0 ? 'bad' : 'quiet',
      due: `Decided ${formatInstant(stoppedAt ?? dueAt)}`,
    }
  }
  if (state === 'paused')
    return {
      text: `paused with ${formatWorkingTime(left)} left`,
      short: `paused, ${formatWorkingTime(left)}`,
      tone: 'quiet',
      due: `Paused ${since(stoppedAt ?? dueAt, today)}`,
    }
  return {
    text: `${formatWorkingTime(left)} of working time left`,
    short: `${formatWorkingTime(left)} left`,
    tone: left <= SOON_MINUTES ? 'watch' : 'plain',
    due,
  }
}

function dayWords({ kind, state, left, lastDay, stoppedAt, isUsed }: Clock, today: CalendarDate): ClockWords {
  const day = lastDay === undefined ? '' : formatDate(lastDay)
  if (state === 'stopped') {
    const text = isUsed ? 'used' : 'no longer counts'
    return { text, short: text, tone: 'quiet', due: `${since(stoppedAt ?? '', today)}` }
  }
  if (state === 'over') {
    if (kind === 'attribution')
      return { text: 'locked', short: 'locked', tone: 'quiet', due: `Last day was ${day}` }
    if (kind === 'extension')
      return { text: 'too late', short: 'too late', tone: 'quiet', due: `Last day was ${day}` }
    const text = left === -1 ? 'ended yesterday' : left === 0 ? 'ended' : `ended ${days(-left)} ago`
    return { text, short: text, tone: 'bad', due: `Last day was ${day}` }
  }
  const text = left <= 0 ? 'last day' : `${days(left)} left`
  const tone = kind === 'attribution' || left > SOON_DAYS ? 'plain' : 'watch'
  return { text, short: text, tone, due: `To the end of ${day}` }
}
