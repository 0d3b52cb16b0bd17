import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** The calendar day of a moment where the user is. */
export function localDayOf(at: Instant): CalendarDate {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** `14:05` where the user is. */
export function localTimeOf(at: Instant): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The moment of a day and a time (`14:05`) where the user is. */
export const instantAt = (day: CalendarDate, time: string): Instant =>
  new Date(`${day}T${time}:00`).toISOString()
