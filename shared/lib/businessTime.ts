import { addDays, type CalendarDate, toEpochDay, weekdayOf } from './calendarDate.ts'
import { minutesOf } from './localTime.ts'
import { type ZoneTime, zoneTime } from './zoneTime.ts'

/** When people work at a place. */
export interface WorkingHours {
  /** IANA name, like Asia/Kolkata. */
  readonly timeZone: string
  /** ISO weekdays, Monday is 1. */
  readonly workdays: readonly number[]
  /** `09:00`. */
  readonly opensAt: string
  /** `17:00`, `24:00` at most; at or before the opening: they never work. */
  readonly closesAt: string
  readonly holidays: readonly { readonly on: CalendarDate }[]
}

/** Time that passes only while people work. */
export interface BusinessTime {
  readonly zone: ZoneTime
  /** Working milliseconds from one moment to a later one; 0 when it is not later. */
  between(from: number, to: number): number
  /** The first moment by which so many working milliseconds have passed; undefined when nobody ever works. */
  add(from: number, working: number): number | undefined
}

type Span = readonly [from: number, to: number]

const MINUTE = 60_000
const DAY = 86_400_000
/** A calendar in which nobody works for so long is taken for one in which nobody ever does. */
const FAR_DAYS = 3_700

/**
 * Working time over workdays, hours and holidays of a zone. A moment counts when the wall clock there shows a
 * working time: an hour left out by a clock change is not worked, a repeated one twice. Keeps the days it
 * worked out, so make one per calendar. Throws RangeError for a zone that is not known.
 */
export function businessTime(hours: WorkingHours): BusinessTime {
  const zone = zoneTime(hours.timeZone)
  const workdays = new Set(hours.workdays)
  const holidays = new Set(hours.holidays.map(({ on }) => on))
  const [opens, closes] = [minutesOf(hours.opensAt) * MINUTE, minutesOf(hours.closesAt) * MINUTE]
  const known = new Map<CalendarDate, readonly Span[]>()

  const isWorkday = (day: CalendarDate): boolean => workdays.has(weekdayOf(day)) && !holidays.has(day)

  function spansOf(day: CalendarDate): readonly Span[] {
    const kept = known.get(day)
    if (kept) return kept
    const spans = isWorkday(day) ? workedOn(day) : []
    known.set(day, spans)
    return spans
  }

  /** One span; two where the clocks change while people work. */
  function workedOn(day: CalendarDate): readonly Span[] {
    const { before, after, changeAt } = zone.offsetsAround(day)
    const midnight = toEpochDay(day) * DAY
    const early: Span = [midnight + opens - before, Math.min(changeAt, midnight + closes - before)]
    const late: Span = [Math.max(changeAt, midnight + opens - after), midnight + closes - after]
    return [early, late].filter(([from, to]) => from < to)
  }

  function between(from: number, to: number): number {
    if (to <= from) return 0
    const last = zone.dayAt(to)
    let sum = 0
    for (let day = zone.dayAt(from); day <= last; day = addDays(day, 1))
      for (const [start, end] of spansOf(day)) sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
    return sum
  }

  function add(from: number, working: number): number | undefined {
    if (working <= 0) return from
    let left = working
    const first = zone.dayAt(from)
    for (let day = first, n = 0; n < FAR_DAYS; day = addDays(day, 1), n++)
      for (const [start, end] of spansOf(day)) {
        const begin = Math.max(start, from)
        if (end - begin >= left) return begin + left
        left -= Math.max(0, end - begin)
      }
    return undefined
  }

  return { zone, between, add }
}
