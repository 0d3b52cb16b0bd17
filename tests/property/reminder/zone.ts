import { fromEpochDay, toEpochDay } from '@shared/lib/calendarDate.ts'
import type { LocalTime } from '@shared/lib/localTime.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** A made-up time zone whose clocks change once: offsets east of UTC, in minutes. */
export function zoneOf(before: number, after: number, changeAt: number): LocalTime {
  const wall = (ms: number) => ms + (ms < changeAt ? before : after) * MINUTE
  return {
    dayAt: ms => fromEpochDay(Math.floor(wall(ms) / DAY)),
    minutesAt: ms => Math.floor((wall(ms) % DAY) / MINUTE),
    msOf(day, minutes) {
      const said = toEpochDay(day) * DAY + minutes * MINUTE
      const [early, late] = [said - before * MINUTE, said - after * MINUTE]
      if (early < changeAt) return early
      return late >= changeAt ? late : early
    },
  }
}
