import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { minutesOf, type TimeOfDay, timeOfDay } from '@shared/lib/localTime.ts'
import { localTime } from '../../data/localTime.ts'

/** `14:05` where the user is. */
export const localTimeOf = (at: Instant): TimeOfDay => timeOfDay(localTime.minutesAt(Date.parse(at)))

/** The moment of a day and a time (`14:05`) where the user is. */
export const instantAt = (day: CalendarDate, time: TimeOfDay): Instant =>
  new Date(localTime.msOf(day, minutesOf(time))).toISOString()
