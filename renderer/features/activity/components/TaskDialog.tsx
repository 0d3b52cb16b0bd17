import { createTask, editTask } from '@shared/domain/task/commands.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useForm } from 'react-hook-form'
import { act } from '../../../data/act.ts'
import { useRow } from '../../../data/live.ts'
import { today } from '../../../data/today.ts'
import type { About } from '../../../state/actions.ts'
import { usePreferences } from '../../../state/preferences.ts'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { patchFrom } from '../../../ui/forms/patchFrom.ts'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { TimeField } from '../../../ui/forms/TimeField.tsx'
import { useDraft, withDraft } from '../../../ui/forms/useDraft.ts'
import { type AboutView, useAbout } from '../useAbout.ts'
import type { Place } from '../useTimeline.ts'
import { type TaskInput, taskFields, taskInput } from '../viewModelForms.ts'
import { reminderInWords } from '../viewModelReminder.ts'
import { ActivityForm, submitter } from './ActivityForm.tsx'

interface TaskDialogProps {
  readonly about: About
  readonly id: Id<'task'> | undefined
  onClose(): void
}

/** A task, or something one side promised the other; with an id that one is edited. */
export function TaskDialog({ about, id, onClose }: TaskDialogProps) {
  const row = useRow('tasks', id ?? '')
  const view = useAbout({
    ...about,
    ...(row?.partnerId && { partnerId: row.partnerId }),
    ...(row?.dealId && { dealId: row.dealId }),
  })
  if (!view.place || row === undefined || (id !== undefined && row === null)) return null
  return <Form row={row ?? undefined} about={about} view={view} place={view.place} onClose={onClose} />
}

interface FormProps {
  readonly row: Task | undefined
  readonly about: About
  readonly view: AboutView
  readonly place: Place
  onClose(): void
}

const SIDES = [
  { value: 'ours', label: 'We promised it' },
  { value: 'theirs', label: 'They promised it' },
]
const REMINDING = [
  { value: 'due', label: 'On the day it is due' },
  { value: 'moment', label: 'At a day and time of its own' },
  { value: 'never', label: 'No reminder' },
]
const NAMES = ['title', 'notes', 'dueOn', 'remindAt', 'silent', 'promise', 'contactId', 'dealId'] as const
const INPUT_OF = { remindAt: 'remindOn' }

function Form({ row, about, view, place, onClose }: FormProps) {
  const start: TaskInput = row
    ? taskInput(row)
    : { dueOn: today(), remind: 'due', dealId: place.dealId, contactId: about.contactId }
  const draft = row?.id ?? `task.new.${place.dealId ?? place.partnerId ?? ''}`
  const form = useForm<TaskInput>({ defaultValues: withDraft(draft, { title: undefined, ...start }) })
  const hadDraft = useDraft(draft, form, start)
  const { control } = form
  const rules = usePreferences(state => state.reminders)
  const input = form.watch()
  const save = submitter(form, INPUT_OF, input => {
    const fields = taskFields(input, place, rules.dayTime)
    return row ? act(editTask, { id: row.id, patch: patchFrom(fields, NAMES) }) : act(createTask, fields)
  })
  return (
    <ActivityForm
      title={row ? 'Edit task' : 'New task or promise'}
      lead={view.lead}
      saveLabel={row ? 'Save' : 'Add it'}
      draft={draft}
      hadDraft={hadDraft}
      busy={form.formState.isSubmitting}
      problem={form.formState.errors.root?.message}
      onSubmit={save}
      onStartOver={() => form.reset(start)}
      onClose={onClose}
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="title" label="What is to be done" required autoFocus />
        </Wide>
        <DateField control={control} name="dueOn" label="Due" />
        <SelectField
          control={control}
          name="promise"
          label="Promise"
          options={SIDES}
          none="No promise, a task of mine"
        />
        <Wide>
          <SelectField
            control={control}
            name="remind"
            label="Remind me"
            options={REMINDING}
            hint={reminderInWords(input, rules, today(), Date.now())}
          />
        </Wide>
        {input.remind === 'moment' && (
          <>
            <DateField
              control={control}
              name="remindOn"
              label="Remind me on"
              hint="Left empty: the day it is due."
            />
            <TimeField control={control} name="remindTime" label="At" />
          </>
        )}
        <SelectField
          control={control}
          name="contactId"
          label="Person"
          options={view.people.map(({ id, name }) => ({ value: id, label: name }))}
          none="Nobody in particular"
        />
        <SelectField
          control={control}
          name="dealId"
          label="Deal"
          options={view.deals.map(({ id, name }) => ({ value: id, label: name }))}
          none="No deal"
        />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={4} />
        </Wide>
      </FieldGrid>
    </ActivityForm>
  )
}
