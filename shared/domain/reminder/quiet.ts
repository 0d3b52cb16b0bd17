import { addDays, weekdayOf } from '../../lib/calendarDate.ts'
import { type LocalTime, minutesOf } from '../../lib/localTime.ts'
import type { ReminderRules } from './rules.ts'

const SATURDAY = 6
const HOUR = 3_600_000
/** A weekend and its quiet hours end within so many days. */
const DAYS = 4

function isQuiet(ms: number, rules: ReminderRules, local: LocalTime): boolean {
  if (!rules.quiet) return false
  if (rules.quietWeekends && weekdayOf(local.dayAt(ms)) >= SATURDAY) return true
  const [from, to, at] = [minutesOf(rules.quietFrom), minutesOf(rules.quietTo), local.minutesAt(ms)]
  return from <= to ? from <= at && at < to : at >= from || at < to
}

/** When the quiet hours end that hold at a moment; undefined when none do. */
export function quietUntil(ms: number, rules: ReminderRules, local: LocalTime): number | undefined {
  if (!isQuiet(ms, rules, local)) return undefined
  const today = local.dayAt(ms)
  const ends = Array.from({ length: DAYS }, (_, ahead) => addDays(today, ahead)).flatMap(day =>
    // An hour later too: where clocks go back, a time comes twice.
    [0, minutesOf(rules.quietTo)].flatMap(minutes => {
      const end = local.msOf(day, minutes)
      return [end, end + HOUR]
    }),
  )
  return ends.sort((a, b) => a - b).find(end => end > ms && !isQuiet(end, rules, local))
}
