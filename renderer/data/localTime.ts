import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { type LocalTime, timeOfDay } from '@shared/lib/localTime.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** The clock of the system Tandem runs on. */
export const localTime: LocalTime = {
  dayAt(ms): CalendarDate {
    const date = new Date(ms)
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  },
  minutesAt(ms) {
    const date = new Date(ms)
    return date.getHours() * 60 + date.getMinutes()
  },
  msOf: (day, minutes) => new Date(`${day}T${timeOfDay(minutes)}:00`).getTime(),
}

/** The calendar day of a moment where the user is. */
export const dayOf = (at: Instant): CalendarDate => localTime.dayAt(Date.parse(at))
