import { type CalendarDate, fromEpochDay, toEpochDay } from './calendarDate.ts'
import type { LocalTime } from './localTime.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000

/** The clocks of a place: its offset from UTC, and when it changes. */
export interface ZoneTime extends LocalTime {
  /** The offsets around a day; two where the clocks change, with the moment of the change. */
  offsetsAround(day: CalendarDate): ZoneOffsets
}

export interface ZoneOffsets {
  readonly before: number
  readonly after: number
  /** Where the two are the same it lies beyond the day. */
  readonly changeAt: number
}

/** Whether the system knows a zone of this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * The wall clock of an IANA zone, from the zone data of the runtime; never the zone of the process. Moments are
 * milliseconds since 1970. A time left out by a clock change is the moment of the change, a repeated one its
 * first. Throws RangeError for a zone that is not known.
 */
export function zoneTime(timeZone: string): ZoneTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

  /** Milliseconds the clocks there are ahead of UTC. */
  function offsetAt(ms: number): number {
    const whole = Math.floor(ms / 1000) * 1000
    const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]))
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
    const day = Date.UTC(part('year'), part('month') - 1, part('day'))
    return day + part('hour') * HOUR + part('minute') * MINUTE + part('second') * 1000 - whole
  }

  /** No zone changes its clocks twice within the three days a date spans over the earth. */
  function offsetsAround(day: CalendarDate): ZoneOffsets {
    const midnight = toEpochDay(day) * DAY
    let [early, late] = [midnight - 16 * HOUR, midnight + 42 * HOUR]
    const [before, after] = [offsetAt(early), offsetAt(late)]
    if (before === after) return { before, after, changeAt: Number.POSITIVE_INFINITY }
    while (late - early > 1000) {
      const middle = early + Math.floor((late - early) / 2000) * 1000
      if (offsetAt(middle) === before) early = middle
      else late = middle
    }
    return { before, after, changeAt: late }
  }

  const wall = (ms: number): number => ms + offsetAt(ms)
  return {
    offsetsAround,
    dayAt: ms => fromEpochDay(Math.floor(wall(ms) / DAY)),
    minutesAt: ms => Math.floor((((wall(ms) % DAY) + DAY) % DAY) / MINUTE),
    msOf(day, minutes) {
      const said = toEpochDay(day) * DAY + minutes * MINUTE
      const { before, after, changeAt } = offsetsAround(fromEpochDay(Math.floor(said / DAY)))
      return said - before < changeAt ? said - before : Math.max(changeAt, said - after)
    },
  }
}

/** The first moment after a day, where the zone is: what ends with a day ends then. */
export const endOfDay = (zone: LocalTime, day: CalendarDate): number =>
  zone.msOf(fromEpochDay(toEpochDay(day) + 1), 0)
