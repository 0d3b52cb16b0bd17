import { actionStatus, actionStatusInWords, isLateTask } from '@shared/domain/task/actionStatus.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { useMemo } from 'react'
import { formatShortDay } from '../../../ui/format/dates.ts'
import css from '../actions.module.css'
import { actionWindows } from '../viewModelActions.ts'

interface ActionsOverProps {
  readonly actions: readonly Task[]
  readonly plan: DateSpan
  readonly today: CalendarDate
}

/** The actions by the first 30, 60 and 90 days of the plan. */
export function ActionWindows({ actions, plan, today }: ActionsOverProps) {
  const windows = useMemo(() => actionWindows(actions, plan), [actions, plan])
  return (
    <div className={css.windows}>
      {windows
        .filter(({ key, actions: of }) => key !== 'open' || of.length > 0)
        .map(({ key, title, actions: of }) => (
          <section key={key} className={css.window} aria-label={title}>
            <h3 className={css.windowTitle}>
              {title} <span className={css.count}>{of.length}</span>
            </h3>
            <ul>
              {of.map(action => (
                <li key={action.id} className={css.card} data-going={actionStatus(action, today)}>
                  <span dir="auto">{action.title}</span>
                  <span className={css.cardFacts} data-late={isLateTask(action, today) || undefined}>
                    {[
                      action.dueOn && formatShortDay(action.dueOn),
                      action.accountable?.name ?? 'nobody answers for it',
                      actionStatusInWords(action, today),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {of.length === 0 && <p className={css.none}>Nothing</p>}
          </section>
        ))}
    </div>
  )
}
