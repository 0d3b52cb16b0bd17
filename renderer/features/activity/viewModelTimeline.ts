import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import { addDays, type CalendarDate, yearOf } from '@shared/lib/calendarDate.ts'
import { formatDate, formatShortDay } from '../../ui/format/dates.ts'

/** One thing on a timeline, with the day it stands under. */
export type TimelineItem =
  | { readonly kind: 'interaction'; readonly on: CalendarDate; readonly row: Interaction }
  | { readonly kind: 'task'; readonly on: CalendarDate; readonly row: Task }
  | { readonly kind: 'deal'; readonly on: CalendarDate; readonly row: Deal }

export interface TimelineGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly TimelineItem[]
}

export interface TimelineRows {
  /** The newest ones by day; `whole` when there are no older ones. */
  readonly interactions: readonly Interaction[]
  readonly whole: boolean
  readonly tasks: readonly Task[]
  /** Won and lost ones are events. */
  readonly deals: readonly Deal[]
}

/** The day of a moment where the user is. */
export type DayOf = (at: string) => CalendarDate

/**
 * What is planned on top, the soonest first; then what is to do; then the days, newest first. What is older
 * than the interactions read so far waits for them.
 */
export function timelineGroups(rows: TimelineRows, today: CalendarDate, dayOf: DayOf): TimelineGroup[] {
  const planned = rows.interactions.filter(({ on }) => on > today).map(interactionItem)
  const open = rows.tasks.filter(isOpenTask).map(taskItem(today))
  const oldest = rows.whole ? undefined : rows.interactions.at(-1)?.on
  const past = [
    ...rows.interactions.filter(({ on }) => on <= today).map(interactionItem),
    ...rows.tasks.flatMap(row => {
      const on = row.brokenOn ?? (row.doneAt === undefined ? undefined : dayOf(row.doneAt))
      return on === undefined ? [] : [{ kind: 'task', on, row } as const]
    }),
    ...rows.deals.flatMap(row =>
      row.closeOn !== undefined && (row.stage === 'won' || row.stage === 'lost')
        ? [{ kind: 'deal', on: row.closeOn, row } as const]
        : [],
    ),
  ].filter(({ on }) => oldest === undefined || on >= oldest)
  return [
    ...named(
      'ahead',
      'Planned',
      planned.sort((a, b) => compare(momentOf(a), momentOf(b))),
    ),
    ...named(
      'todo',
      'To do',
      open.sort((a, b) => compare(a.row.dueOn ?? '9', b.row.dueOn ?? '9')),
    ),
    ...byDay(past, today),
  ]
}

const interactionItem = (row: Interaction) => ({ kind: 'interaction', on: row.on, row }) as const
const taskItem = (today: CalendarDate) => (row: Task) =>
  ({ kind: 'task', on: row.dueOn ?? today, row }) as const

const named = (id: string, title: string, items: readonly TimelineItem[]): readonly TimelineGroup[] =>
  items.length === 0 ? [] : [{ id, title, items }]

function byDay(items: readonly TimelineItem[], today: CalendarDate): TimelineGroup[] {
  const days = new Map<CalendarDate, TimelineItem[]>()
  for (const item of items) {
    const day = days.get(item.on)
    if (day) day.push(item)
    else days.set(item.on, [item])
  }
  return [...days]
    .sort(([a], [b]) => compare(b, a))
    .map(([day, list]) => ({
      id: day,
      title: dayInWords(day, today),
      items: list.sort((a, b) => compare(momentOf(b), momentOf(a))),
    }))
}

/** Within a day: by the clock where it is known, else by when it was written down. */
function momentOf(item: TimelineItem): string {
  if (item.kind === 'interaction') return item.row.startAt ?? `${item.on}T${item.row.createdAt.slice(11)}`
  return item.kind === 'task' ? (item.row.doneAt ?? '') : `${item.on}T`
}

/** `Today`, `Yesterday`, `Thu 26 Nov`, `26 Nov 2025`. */
export function dayInWords(day: CalendarDate, today: CalendarDate): string {
  if (day === today) return 'Today'
  if (day === addDays(today, -1)) return 'Yesterday'
  if (day === addDays(today, 1)) return 'Tomorrow'
  return yearOf(day) === yearOf(today) ? formatShortDay(day) : formatDate(day)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
