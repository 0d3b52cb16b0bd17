import { type ActionStatus, actionStatus } from '@shared/domain/task/actionStatus.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { addMonths, type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Gantt, type GanttBar } from '../../../ui/document/charts/Gantt.tsx'
import css from '../parts/parts.module.css'
import type { PlanContext } from './context.ts'

/** More actions than this are drawn by goal. */
const MOST_ACTIONS = 40
/** Rows of one drawing, so that it finds room on a page that is begun. */
const ROWS = 14

interface Span {
  readonly key: string
  readonly label: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly tone: GanttBar['tone']
}

/** The actions over the time of the plan; many are drawn goal by goal, from the first start to the last day. */
export function ganttBlocks(context: PlanContext): Block[] {
  const { content, formats, width } = context
  const dated = content.actions.filter(({ dueOn }) => dueOn !== undefined)
  const single = dated.length <= MOST_ACTIONS
  const spans = single ? dated.map(one => spanOf(one, context)) : byGoal(dated, context)
  if (spans.length === 0) return []
  const first = firstOfMonth(earliest([content.plan.from, ...spans.map(({ from }) => from)]))
  const last = latest([content.plan.to, ...spans.map(({ to }) => to)])
  const days = Math.max(1, daysBetween(first, last))
  const months = monthsOf(first, last)
  const at = (day: CalendarDate) => daysBetween(first, day)
  const today = content.asOf >= first && content.asOf <= last ? at(content.asOf) : undefined
  const pieces = Array.from({ length: Math.ceil(spans.length / ROWS) }, (_, i) =>
    spans.slice(i * ROWS, (i + 1) * ROWS),
  )
  return pieces.map((piece, i) => ({
    kind: 'solid',
    key: `gantt-${i}`,
    gap: 10,
    node: (
      <figure>
        <Gantt
          title={`${single ? 'Actions' : 'Actions of each goal'} over time; the dates are in the table below.`}
          width={width}
          days={days}
          months={months.map(({ day }) => ({
            at: at(day),
            label: formats.month(day.slice(0, 7)).slice(0, 3),
          }))}
          today={today}
          bars={piece.map(({ from, to, ...bar }) => ({ ...bar, from: at(from), to: at(to) + 1 }))}
        />
        {i === pieces.length - 1 && (
          <figcaption className={css.note}>
            {single ? 'Each action' : 'All actions of a goal'} from start to due date. Light: done or broken;
            striped: late; the upright line is {formats.date(content.asOf)}.
          </figcaption>
        )}
      </figure>
    ),
  }))
}

const TONES: Readonly<Record<ActionStatus, GanttBar['tone']>> = {
  done: 'done',
  broken: 'done',
  late: 'late',
  inProgress: 'open',
  notStarted: 'open',
  recommended: 'open',
}

function spanOf(action: Task, { content }: PlanContext): Span {
  const to = action.dueOn ?? content.plan.to
  const from = action.startOn !== undefined && action.startOn <= to ? action.startOn : to
  const tone = TONES[actionStatus(action, content.asOf)]
  return { key: action.id, label: action.title, from, to, tone }
}

function byGoal(actions: readonly Task[], context: PlanContext): readonly Span[] {
  const groups = new Map<string, Task[]>()
  for (const action of actions) {
    const goalId = action.goalId ?? ''
    const group = groups.get(goalId)
    if (group) group.push(action)
    else groups.set(goalId, [action])
  }
  return [...groups].map(([goalId, some]) => {
    const spans = some.map(one => spanOf(one, context))
    const tones = new Set(spans.map(({ tone }) => tone))
    const name = goalId === '' ? 'No goal' : context.say.nameOf(goalId)
    return {
      key: goalId,
      label: `${context.formats.number(some.length)} · ${name}`,
      from: earliest(spans.map(({ from }) => from)),
      to: latest(spans.map(({ to }) => to)),
      tone: tones.has('late') ? 'late' : tones.has('open') ? 'open' : 'done',
    }
  })
}

const earliest = (days: readonly CalendarDate[]): CalendarDate => [...days].sort()[0] ?? ''
const latest = (days: readonly CalendarDate[]): CalendarDate => [...days].sort().at(-1) ?? ''
const firstOfMonth = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01`

/** Firsts of months to write above the axis, at most a dozen of them. */
function monthsOf(first: CalendarDate, last: CalendarDate): readonly { day: CalendarDate }[] {
  const all: CalendarDate[] = []
  for (let i = 0; i < 600; i++) {
    const day = addMonths(first, i)
    if (day > last) break
    all.push(day)
  }
  const step = Math.max(1, Math.ceil(all.length / 12))
  return all.filter((_, i) => i % step === 0).map(day => ({ day }))
}
