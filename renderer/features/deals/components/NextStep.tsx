import { dueDayOf, isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useRowsBy } from '../../../data/live.ts'
import { dayOf } from '../../../data/localTime.ts'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import css from '../deal.module.css'

/** What is to do about the deal next; an open deal without anything wants a step. */
export function NextStep({ dealId, today }: { dealId: Id<'deal'>; today: CalendarDate }) {
  const tasks = useRowsBy('tasks', 'dealId', dealId)
  if (!tasks) return <div className={css.next} />
  const next = tasks.filter(isOpenTask).sort(byDue)[0]
  const dueOn = next && dueDayOf(next, dayOf)
  const late = dueOn !== undefined && dueOn < today
  return (
    <div className={css.next}>
      <span className={css.nextLabel}>Next step</span>
      {next ? (
        <span className={css.nextTitle}>
          <strong dir="auto">{next.title}</strong>
          <span className={late ? css.late : css.quiet}>
            {dueOn === undefined
              ? 'on no day'
              : late
                ? `was due ${formatDate(dueOn)}`
                : `due ${formatDate(dueOn)}`}
          </span>
        </span>
      ) : (
        <span className={css.late}>None: nobody has anything to do for it.</span>
      )}
      <Button
        size="small"
        variant={next ? 'quiet' : 'plain'}
        kbd="t"
        onClick={() => runAction('openTask', { dealId })}
      >
        {next ? 'Another' : 'Add a next step'}
      </Button>
    </div>
  )
}

const byDue = (a: Task, b: Task): number =>
  (dueDayOf(a, dayOf) ?? '~') < (dueDayOf(b, dayOf) ?? '~') ? -1 : 1
