import type { CalendarDate } from '../../lib/calendarDate.ts'
import { firstWhere } from '../../lib/firstWhere.ts'

/** Something that ended well or not on a day, and under which keys it counts. */
export interface Outcome {
  readonly on: CalendarDate
  readonly good: boolean
  readonly keys: readonly string[]
}

export interface Tally {
  readonly good: number
  readonly of: number
}

/** How things ended, so that each can be asked about as it was known on a day. */
export interface TrackRecord {
  /** What ended before the day, under the key; without a key, all. */
  before(day: CalendarDate, key?: string): Tally
}

interface Course {
  readonly days: readonly CalendarDate[]
  /** How many of the first n were good. */
  readonly good: Uint32Array
}

const ALL = ''
const NONE: Tally = { good: 0, of: 0 }

/** Counts outcomes along time: a score may use only what was known before its lead came. */
export function makeTrackRecord(outcomes: Iterable<Outcome>): TrackRecord {
  const byKey = new Map<string, Outcome[]>()
  const add = (key: string, outcome: Outcome) => {
    const list = byKey.get(key)
    if (list) list.push(outcome)
    else byKey.set(key, [outcome])
  }
  for (const outcome of outcomes) {
    add(ALL, outcome)
    for (const key of outcome.keys) add(key, outcome)
  }
  const courses = new Map<string, Course>()
  return {
    before(day, key = ALL) {
      const list = byKey.get(key)
      if (!list) return NONE
      const course = courses.get(key) ?? courseOf(list)
      courses.set(key, course)
      const of = countBefore(course.days, day)
      return { good: course.good[of] ?? 0, of }
    },
  }
}

function courseOf(outcomes: Outcome[]): Course {
  outcomes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const good = new Uint32Array(outcomes.length + 1)
  outcomes.forEach((outcome, i) => {
    good[i + 1] = (good[i] ?? 0) + (outcome.good ? 1 : 0)
  })
  return { days: outcomes.map(({ on }) => on), good }
}

/** How many of the sorted days lie before the day. */
const countBefore = (days: readonly CalendarDate[], day: CalendarDate): number =>
  firstWhere(0, days.length, at => (days[at] ?? '') >= day)
