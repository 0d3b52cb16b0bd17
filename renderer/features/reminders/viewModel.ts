import { quietUntil } from '@shared/domain/reminder/quiet.ts'
import type { ReminderRules } from '@shared/domain/reminder/rules.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import type { LocalTime } from '@shared/lib/localTime.ts'
import type { ShownReminder } from '../../state/reminders.ts'
import { formatShortDay, formatTimeOf } from '../../ui/format/dates.ts'
import { isolated } from '../../ui/format/isolated.ts'

const MINUTE = 60_000

const timeOf = (ms: number): string => formatTimeOf(new Date(ms).toISOString())

/** `Nordlicht · due today`, `Their promise · 2 days late`, `Nordlicht · starts at 10:00 · Room 3`. */
export function aboutInWords(reminder: ShownReminder, today: CalendarDate, now: number): string {
  const { kind, partner, promise, dueOn, startsAt, place } = reminder
  const who = partner && isolated(partner)
  if (kind === 'meeting' && startsAt !== undefined) {
    const begun = startsAt <= now ? 'started' : 'starts'
    return [who, `${begun} at ${timeOf(startsAt)}`, place && isolated(place)].filter(Boolean).join(' · ')
  }
  const whose = promise === 'ours' ? 'Our promise' : promise === 'theirs' ? 'Their promise' : undefined
  return (
    [whose, who, dueOn === undefined ? undefined : dueInWords(dueOn, today)].filter(Boolean).join(' · ') ||
    'Task'
  )
}

function dueInWords(dueOn: CalendarDate, today: CalendarDate): string {
  const late = daysBetween(dueOn, today)
  if (late > 0) return late === 1 ? '1 day late' : `${late} days late`
  if (late === 0) return 'due today'
  return late === -1 ? 'due tomorrow' : `due ${formatShortDay(dueOn)}`
}

/** A few minutes are no waiting: the laptop may have been busy. */
const PATIENCE = 5 * MINUTE

/** Over the reminders that come together: `Reminder`, `3 reminders waited for the end of your quiet hours`. */
export function headingOf(
  reminders: readonly ShownReminder[],
  rules: ReminderRules,
  local: LocalTime,
): string {
  const [first] = reminders
  const many = reminders.length > 1
  const what = many ? `${reminders.length.toLocaleString()} reminders` : 'Reminder'
  if (!first || first.shownAt - first.at < PATIENCE) return what
  if (quietUntil(first.at, rules, local) !== undefined)
    return many ? `${what} waited over your quiet hours` : 'A reminder waited over your quiet hours'
  return many ? `${what} came while you were away` : 'A reminder came while you were away'
}

const LISTED = 4

export interface Notice {
  /** What a press on it leads to. */
  readonly about: string
  readonly title: string
  readonly text: string
  readonly settle: boolean
}

/** What the system's notification says: one reminder by itself, several as one. */
export function noticeOf(
  reminders: readonly ShownReminder[],
  heading: string,
  today: CalendarDate,
  now: number,
): Notice | undefined {
  const [only, second] = reminders
  if (!only) return undefined
  if (!second)
    return {
      about: only.id,
      title: only.title,
      text: [heading === 'Reminder' ? '' : heading, aboutInWords(only, today, now)]
        .filter(Boolean)
        .join('\n'),
      settle: only.kind === 'task',
    }
  const rest = reminders.length - LISTED
  const lines = reminders.slice(0, LISTED).map(({ title }) => cut(title))
  return {
    about: 'today',
    title: heading,
    text: [...lines, ...(rest > 0 ? [`and ${rest.toLocaleString()} more`] : [])].join('\n'),
    settle: false,
  }
}

const cut = (title: string): string => (title.length > 120 ? `${title.slice(0, 119)}…` : title)
