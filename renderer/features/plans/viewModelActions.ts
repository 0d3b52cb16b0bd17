import { raciProblems } from '@shared/domain/plan/raci.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { addDays, type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { type DateSpan, monthKey } from '@shared/lib/period.ts'

/** Days after the first day of the plan by which a window of the 30-60-90 view ends. */
const WINDOWS = [30, 60, 90] as const

export interface ActionWindow {
  readonly key: string
  readonly title: string
  readonly actions: readonly Task[]
}

const byDay = (a: Task, b: Task): number => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)

/** The actions by when they are due: the first 30, 60 and 90 days of the plan, later, and without a day. */
export function actionWindows(actions: readonly Task[], { from }: DateSpan): readonly ActionWindow[] {
  const due = (least: CalendarDate | undefined, most: CalendarDate | undefined) =>
    actions
      .filter(
        ({ dueOn }) =>
          dueOn !== undefined &&
          (least === undefined || dueOn > least) &&
          (most === undefined || dueOn <= most),
      )
      .sort(byDay)
  const ends = WINDOWS.map(days => addDays(from, days))
  return [
    { key: '30', title: 'First 30 days', actions: due(undefined, ends[0]) },
    { key: '60', title: 'To day 60', actions: due(ends[0], ends[1]) },
    { key: '90', title: 'To day 90', actions: due(ends[1], ends[2]) },
    { key: 'later', title: 'Later', actions: due(ends[2], undefined) },
    { key: 'open', title: 'Without a day', actions: actions.filter(({ dueOn }) => dueOn === undefined) },
  ]
}

export interface GanttBar {
  readonly action: Task
  /** Of the whole span, 0 to 1. */
  readonly start: number
  readonly length: number
  /** Only one of its two days is known. */
  readonly open: boolean
}

export interface Gantt {
  readonly months: readonly { readonly month: string; readonly start: number; readonly length: number }[]
  /** Where today is; undefined outside of the span. */
  readonly today: number | undefined
  readonly bars: readonly GanttBar[]
  /** Actions without any day: they have no bar. */
  readonly without: number
}

/** The actions as bars over the months of the plan; the span grows where an action lies outside of it. */
export function ganttOf(actions: readonly Task[], plan: DateSpan, today: CalendarDate): Gantt {
  const dated = actions.filter(({ startOn, dueOn }) => startOn !== undefined || dueOn !== undefined)
  const days = dated.flatMap(({ startOn, dueOn }) => [
    startOn ?? dueOn ?? plan.from,
    dueOn ?? startOn ?? plan.to,
  ])
  const sorted = [plan.from, plan.to, ...days].sort()
  const from = `${(sorted[0] ?? plan.from).slice(0, 7)}-01`
  const to = sorted.at(-1) ?? plan.to
  const all = daysBetween(from, to) + 1
  const at = (day: CalendarDate) => daysBetween(from, day) / all
  const months: { month: string; start: number; length: number }[] = []
  for (let day = from; day <= to; ) {
    const next = addDays(`${day.slice(0, 7)}-28`, 4)
    const first = `${next.slice(0, 7)}-01`
    const end = first > to ? addDays(to, 1) : first
    months.push({ month: monthKey(day), start: at(day), length: daysBetween(day, end) / all })
    day = first
  }
  return {
    months,
    today: today >= from && today <= to ? at(today) : undefined,
    without: actions.length - dated.length,
    bars: dated.map(action => {
      const [first, last] = [action.startOn ?? action.dueOn ?? from, action.dueOn ?? action.startOn ?? to]
      const [start, end] = first <= last ? [first, last] : [last, first]
      return {
        action,
        start: at(start),
        length: (daysBetween(start, end) + 1) / all,
        open: action.startOn === undefined || action.dueOn === undefined,
      }
    }),
  }
}

/** What is wrong with who does what, in short. */
export const raciInWords = (action: Task): string =>
  raciProblems(action)
    .map(({ message }) => message)
    .join(' ')
