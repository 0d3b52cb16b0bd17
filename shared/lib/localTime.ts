import type { CalendarDate } from './calendarDate.ts'

/** A time of day on the user's own clock, `09:30`. */
export type TimeOfDay = string

/** The user's own clock, handed in so that rules about it replay anywhere. Moments are milliseconds since 1970. */
export interface LocalTime {
  dayAt(ms: number): CalendarDate
  /** Minutes since midnight. */
  minutesAt(ms: number): number
  /** The moment of a day and a time; one that a clock change left out is the moment after the change. */
  msOf(day: CalendarDate, minutes: number): number
}

/** True for `00:00` to `23:59`. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Minutes since midnight. */
export const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const two = (n: number): string => String(n).padStart(2, '0')

/** The time of day of so many minutes since midnight. */
export const timeOfDay = (minutes: number): TimeOfDay =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
