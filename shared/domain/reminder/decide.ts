import type { LocalTime } from '../../lib/localTime.ts'
import { quietUntil } from './quiet.ts'
import type { Reminder } from './reminder.ts'
import type { ReminderRules } from './rules.ts'

/** What this laptop remembers of reminders, so that none comes twice. */
export interface ReminderRecord {
  /** Everything up to this moment was shown, or is not to be shown any more. */
  readonly until: number
  /** Moments of those shown lately, by key: a clock that goes back, or a journey to the west, shows none again. */
  readonly shown: Readonly<Record<string, number>>
}

export interface Decision {
  /** To be shown now, together, the earliest first. */
  readonly show: readonly Reminder[]
  /** When to look again, if nothing changes until then. */
  readonly next: number | undefined
  readonly record: ReminderRecord
}

const DAY = 86_400_000
/** What was missed longer ago is not brought up any more; it is on Today as late. */
export const FORGET_MS = 14 * DAY
/** Clocks may differ by as much: until then what was shown is remembered. */
const REMEMBER_MS = FORGET_MS + 2 * DAY

/** The earliest moment a reminder can still have to be shown for. */
export const missedSince = (record: ReminderRecord | undefined, now: number): number =>
  Math.max(Math.min(record?.until ?? now, now), now - FORGET_MS)

/**
 * Which reminders to show now. In quiet hours none: they wait and come together at the end, as do those a
 * sleeping laptop missed. While reminders are off their moments pass. The first look ever (no record) makes
 * up for nothing.
 */
export function decide(
  reminders: readonly Reminder[],
  now: number,
  record: ReminderRecord | undefined,
  rules: ReminderRules,
  local: LocalTime,
): Decision {
  const since = missedSince(record, now)
  const known = Object.entries(record?.shown ?? {}).filter(([, at]) => at > now - REMEMBER_MS)
  const shown: Record<string, number> = Object.fromEntries(known)
  if (!rules.on) return { show: [], next: undefined, record: { until: now, shown } }

  const open = reminders.filter(
    ({ key, at, writtenAt }) => at > since && shown[key] === undefined && writtenAt < at,
  )
  const quiet = quietUntil(now, rules, local)
  const due = open.filter(({ at, lapsesAt }) => at <= now && (lapsesAt ?? Infinity) > now)
  const show = quiet === undefined ? due.toSorted((a, b) => a.at - b.at) : []
  for (const { key, at } of show) shown[key] = at
  const moments = open
    .filter(({ key }) => shown[key] === undefined)
    .flatMap(({ at, lapsesAt = Infinity }) => {
      const from = Math.max(at, now)
      const moment = quietUntil(from, rules, local) ?? from
      return moment > now && moment < lapsesAt ? [moment] : []
    })
  return {
    show,
    next: moments.length === 0 ? undefined : moments.reduce((a, b) => Math.min(a, b)),
    record: { until: quiet === undefined ? now : since, shown },
  }
}
