import { type CalendarDate, fromEpochDay } from '@shared/lib/calendarDate.ts'
import { NO_DAY } from './dealRecord.ts'

const texts = new Map<number, CalendarDate>()

/** A day of a column as a date, each text made once; undefined for no day. */
export function dayText(day: number | undefined): CalendarDate | undefined {
  if (day === undefined || day === NO_DAY) return undefined
  let text = texts.get(day)
  if (text === undefined) {
    text = fromEpochDay(day)
    texts.set(day, text)
  }
  return text
}
