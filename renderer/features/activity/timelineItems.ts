import type { Interaction, InteractionKind } from '@shared/domain/interaction/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'

export interface TimelineEntry {
  readonly id: string
  readonly kind: InteractionKind | 'done'
  readonly on: CalendarDate
  readonly title: string
  readonly text?: string
}

export interface TimelineItems {
  /** Open tasks, the next due first; those without a day last. */
  readonly open: readonly Task[]
  /** What took place, the newest first; meetings ahead stand on top. */
  readonly past: readonly TimelineEntry[]
  /** How many older entries are left out. */
  readonly more: number
}

/** What was said and done, and what is to do, of one record; at most `most` entries of the past. */
export function timelineItems(
  interactions: readonly Interaction[],
  tasks: readonly Task[],
  most: number,
): TimelineItems {
  const entries: TimelineEntry[] = [
    ...interactions.map(({ id, kind, on, subject, text }) => ({
      id,
      kind,
      on,
      title: subject,
      ...(text !== undefined && { text }),
    })),
    ...tasks.flatMap(({ id, title, doneAt }) =>
      doneAt === undefined ? [] : [{ id, kind: 'done' as const, on: doneAt.slice(0, 10), title }],
    ),
  ]
  entries.sort((a, b) => compareTexts(b.on, a.on))
  return {
    open: tasks
      .filter(({ doneAt }) => doneAt === undefined)
      .sort((a, b) => compareTexts(a.dueOn ?? '9', b.dueOn ?? '9')),
    past: entries.slice(0, most),
    more: Math.max(0, entries.length - most),
  }
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
