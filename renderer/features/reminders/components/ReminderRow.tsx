import { localTime } from '../../../data/localTime.ts'
import type { ShownReminder } from '../../../state/reminders.ts'
import { Button } from '../../../ui/button/Button.tsx'
import css from '../reminders.module.css'
import { markDone, openAbout, snooze } from '../settle.ts'
import { aboutInWords } from '../viewModel.ts'

interface ReminderRowProps {
  readonly reminder: ShownReminder
  readonly now: number
}

/** One reminder and what can be done with it. */
export function ReminderRow({ reminder, now }: ReminderRowProps) {
  const { id, kind, title } = reminder
  const taskId = kind === 'task' ? (id as `task:${string}`) : undefined
  return (
    <li className={css.row}>
      <p className={css.title} dir="auto">
        {title}
      </p>
      <p className={css.about}>{aboutInWords(reminder, localTime.dayAt(now), now)}</p>
      <div className={css.actions}>
        <Button size="small" aria-label={`Open: ${title}`} onClick={() => void openAbout(id)}>
          Open
        </Button>
        {taskId && (
          <>
            <Button size="small" aria-label={`Done: ${title}`} onClick={() => void markDone(taskId)}>
              Done
            </Button>
            <Button
              variant="quiet"
              size="small"
              aria-label={`In an hour: ${title}`}
              onClick={() => void snooze(taskId)}
            >
              In an hour
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
