import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'
import { Segmented } from '../../ui/forms/Segmented.tsx'
import css from './exportCalendar.module.css'
import { useExport } from './useExport.ts'
import { counted } from './viewModel.ts'
import type { ExportPart } from './write/choose.ts'

const PARTS: readonly { readonly part: ExportPart; readonly label: string }[] = [
  { part: 'meetings', label: 'Meetings from today on' },
  { part: 'tasks', label: 'Open tasks and promises with a due date' },
  { part: 'touches', label: 'Days partners are due to hear from you' },
  { part: 'deals', label: 'Close dates of open deals' },
]

const AS = [
  { value: 'todo', label: 'as tasks' },
  { value: 'event', label: 'as all-day events' },
] as const

/** What to put into a calendar file; the choices are kept for the next time. */
export function ExportCalendarDialog({ onClose }: { onClose(): void }) {
  const { choices, counts, saving, change, save } = useExport(onClose)
  const total = PARTS.reduce((sum, { part }) => sum + (choices[part] ? (counts?.[part] ?? 0) : 0), 0)
  return (
    <Dialog
      open
      size="medium"
      title="Export to a calendar"
      lead="A file other calendars open. Opening it again there updates the entries instead of doubling them."
      onClose={onClose}
      actions={
        <FormActions
          save={total === 0 ? 'Nothing to save' : `Save ${counted(total, 'entry', 'entries')}…`}
          busy={saving}
          disabled={total === 0}
          leave="Cancel"
          onClose={onClose}
        />
      }
      onSubmit={event => {
        event.preventDefault()
        if (total > 0) void save()
      }}
    >
      <ul className={css.parts}>
        {PARTS.map(({ part, label }) => (
          <li key={part} className={css.part}>
            <Checkbox label={label} checked={choices[part]} onChange={on => change({ [part]: on })} />
            <span className={css.count}>{counts && counted(counts[part], 'entry', 'entries')}</span>
            {part === 'tasks' && choices.tasks && (
              <span className={css.as}>
                <Segmented
                  label="How tasks are written"
                  options={AS}
                  value={choices.tasksAs}
                  onChange={tasksAs => change({ tasksAs })}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
