import { actionStatus, actionStatusInWords } from '@shared/domain/task/actionStatus.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { type CSSProperties, useMemo } from 'react'
import { formatDate, formatMonthShort } from '../../../ui/format/dates.ts'
import css from '../actions.module.css'
import { type GanttBar, ganttOf } from '../viewModelActions.ts'

interface ActionGanttProps {
  readonly actions: readonly Task[]
  readonly plan: DateSpan
  readonly today: CalendarDate
}

const at = (start: number, length?: number): CSSProperties => ({
  left: `${start * 100}%`,
  ...(length !== undefined && { width: `${length * 100}%` }),
})

/** The actions as bars over the months of the plan. */
export function ActionGantt({ actions, plan, today }: ActionGanttProps) {
  const {
    months,
    bars,
    today: now,
    without,
  } = useMemo(() => ganttOf(actions, plan, today), [actions, plan, today])
  if (bars.length === 0)
    return <p className={css.none}>No action has a day yet. Give them a start and a due day in the table.</p>
  return (
    <div className={css.gantt}>
      <div className={css.months} aria-hidden>
        {months.map(({ month, start, length }) => (
          <span key={month} className={css.month} style={at(start, length)}>
            {formatMonthShort(month)}
          </span>
        ))}
      </div>
      <ul aria-label="Actions over time">
        {bars.map(bar => (
          <li key={bar.action.id} className={css.lane}>
            <span className={css.laneName} dir="auto" title={bar.action.title}>
              {bar.action.title}
            </span>
            <span className={css.track}>
              {now !== undefined && <span className={css.now} style={at(now)} aria-hidden />}
              <span
                className={css.barOf}
                data-going={actionStatus(bar.action, today)}
                data-open={bar.open || undefined}
                style={at(bar.start, bar.length)}
                title={inWords(bar, today)}
              />
            </span>
            <span className="visually-hidden">{inWords(bar, today)}</span>
          </li>
        ))}
      </ul>
      {without > 0 && (
        <p className={css.none}>
          {without} {without === 1 ? 'action has' : 'actions have'} no day and no bar.
        </p>
      )}
    </div>
  )
}

const inWords = ({ action }: GanttBar, today: CalendarDate): string =>
  [
    [action.startOn, action.dueOn].map(day => (day ? formatDate(day) : '…')).join(' – '),
    actionStatusInWords(action, today),
    action.accountable?.name ?? 'nobody answers for it',
  ].join(', ')
