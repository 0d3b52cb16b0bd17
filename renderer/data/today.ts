import type { CalendarDate } from '@shared/lib/calendarDate.ts'

/** Today where the user is. */
export function today(): CalendarDate {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
