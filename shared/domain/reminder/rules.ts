import { isTimeOfDay, type TimeOfDay } from '../../lib/localTime.ts'

/** When reminders may be shown; a person's choice on a laptop, not part of the book. */
export interface ReminderRules {
  readonly on: boolean
  /** Between these times, and on weekends if so chosen, reminders wait. */
  readonly quiet: boolean
  readonly quietFrom: TimeOfDay
  readonly quietTo: TimeOfDay
  readonly quietWeekends: boolean
  /** When a task with a day and no time of its own is brought up. */
  readonly dayTime: TimeOfDay
  /** How long before a meeting; 0: never. */
  readonly meetingMinutes: number
}

export const USUAL_RULES: ReminderRules = {
  on: true,
  quiet: true,
  quietFrom: '19:00',
  quietTo: '08:00',
  quietWeekends: true,
  dayTime: '09:00',
  meetingMinutes: 15,
}

export const MEETING_MINUTES = [0, 5, 10, 15, 30, 60] as const

/** Reads kept rules; what is missing or no longer valid is as usual. */
export function readRules(kept: unknown): ReminderRules {
  const from = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>
  const flag = (name: 'on' | 'quiet' | 'quietWeekends') =>
    typeof from[name] === 'boolean' ? from[name] : USUAL_RULES[name]
  const time = (name: 'quietFrom' | 'quietTo' | 'dayTime') =>
    typeof from[name] === 'string' && isTimeOfDay(from[name]) ? from[name] : USUAL_RULES[name]
  return {
    on: flag('on'),
    quiet: flag('quiet'),
    quietFrom: time('quietFrom'),
    quietTo: time('quietTo'),
    quietWeekends: flag('quietWeekends'),
    dayTime: time('dayTime'),
    meetingMinutes:
      MEETING_MINUTES.find(minutes => minutes === from.meetingMinutes) ?? USUAL_RULES.meetingMinutes,
  }
}
