import { quietUntil } from '@shared/domain/reminder/quiet.ts'
import type { ReminderRules } from '@shared/domain/reminder/rules.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import type { TimeOfDay } from '@shared/lib/localTime.ts'
import { localTime } from '../../data/localTime.ts'
import { formatTimeOf } from '../../ui/format/dates.ts'
import { instantAt } from './localDay.ts'
import { dayInWords } from './viewModelTimeline.ts'

/** When a task is brought up; the fields of its dialog that say so. */
export interface RemindInput {
  dueOn?: CalendarDate | undefined
  /** Never, on the day it is due, or at a moment of its own. */
  remind: 'never' | 'due' | 'moment'
  /** Of a moment of its own; without a day it is the day it is due. */
  remindOn?: CalendarDate | undefined
  remindTime?: TimeOfDay | undefined
}

/** A moment of its own, where one is said. */
export function momentOf(
  { remind, dueOn, remindOn, remindTime }: RemindInput,
  dayTime: TimeOfDay,
): Instant | undefined {
  const day = remindOn ?? dueOn
  return remind !== 'moment' || day === undefined ? undefined : instantAt(day, remindTime ?? dayTime)
}

/** What will happen, said under the choice. */
export function reminderInWords(
  input: RemindInput,
  rules: ReminderRules,
  today: CalendarDate,
  now: number,
): string {
  if (!rules.on) return 'Reminders are switched off in Settings.'
  if (input.remind === 'never') return 'It stays on Today and on the timeline.'
  if (input.dueOn === undefined && (input.remind === 'due' || input.remindOn === undefined))
    return 'Give it a day to be reminded of it.'
  const at = Date.parse(
    momentOf({ ...input, remind: 'moment', ...(input.remind === 'due' && DAY_ONLY) }, rules.dayTime) ?? '',
  )
  if (at <= now) return 'That moment has passed: it is on Today.'
  const held = quietUntil(at, rules, localTime)
  return held === undefined
    ? `${momentInWords(at, today)}.`
    : `${momentInWords(at, today)} is in your quiet hours: it waits until ${inSentence(momentInWords(held, today))}.`
}

const DAY_ONLY = { remindOn: undefined, remindTime: undefined }

/** `Tomorrow, 09:00` */
const momentInWords = (ms: number, today: CalendarDate): string =>
  `${dayInWords(localTime.dayAt(ms), today)}, ${formatTimeOf(new Date(ms).toISOString())}`

const inSentence = (words: string): string => words.replace(/^(Today|Tomorrow)/, day => day.toLowerCase())
