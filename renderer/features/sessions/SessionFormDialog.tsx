import { agendaOf } from '@shared/domain/session/agendaTemplates.ts'
import { checklistOf } from '@shared/domain/session/checklist.ts'
import { clockState } from '@shared/domain/session/clock.ts'
import {
  SESSION_KIND_LABELS,
  SESSION_KINDS,
  type Session,
  type SessionKind,
} from '@shared/domain/session/schema.ts'
import { createSession, deleteSession, editSession } from '@shared/domain/session/sessionCommands.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { navigate } from 'wouter/use-hash-location'
import { act, actOrSay } from '../../data/act.ts'
import { useRow } from '../../data/live.ts'
import { today } from '../../data/today.ts'
import { sessionPath } from '../../state/places.ts'
import type { SessionFormOf } from '../../state/sessionForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { TimeField } from '../../ui/forms/TimeField.tsx'
import { dropDraft } from '../../ui/forms/useDraft.ts'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'
import { WithWhom } from './components/WithWhom.tsx'
import { type SessionForm, sessionForm } from './viewModelForm.ts'

interface DialogProps {
  readonly of: SessionFormOf
  onClose(): void
}

/** Plans a session, or changes what one is about. */
export function SessionFormDialog({ of, onClose }: DialogProps) {
  const id = 'id' in of ? of.id : ''
  const row = useRow('sessions', id)
  const planId = 'id' in of ? undefined : of.planId
  const plan = useRow('plans', planId ?? '')
  const draft = id || `session.new.${planId ?? ('partnerId' in of ? of.partnerId : '') ?? ''}`
  const { round, startOver } = useRounds(draft)
  if (row === undefined || plan === undefined || (id !== '' && row === null)) return null
  const start: SessionForm = row
    ? { ...row, planId: row.planId }
    : {
        kind: ('kind' in of && of.kind) || 'jbp',
        title: '',
        partnerId: plan?.partnerId ?? ('partnerId' in of ? of.partnerId : undefined),
        planId,
        on: addDays(today(), 14),
        at: '09:00',
      }
  return (
    <Form
      key={round}
      session={row ?? undefined}
      start={start}
      draft={draft}
      onStartOver={startOver}
      onClose={onClose}
    />
  )
}

interface FormProps {
  readonly session: Session | undefined
  readonly start: SessionForm
  readonly draft: string
  onStartOver(): void
  onClose(): void
}

function Form({ session, start, draft, onStartOver, onClose }: FormProps) {
  const { form, hadDraft, problem, send } = useDraftForm(draft, start, sessionForm)
  const { control, formState } = form
  const submit = send(
    ({ partnerId, kind, ...fields }) => {
      const title = fields.title || SESSION_KIND_LABELS[kind]
      if (session) {
        const { at = null, place = null, planId = null } = fields
        return act(editSession, { id: session.id, patch: { ...fields, title, at, place, planId } })
      }
      return act(createSession, {
        ...fields,
        kind,
        title,
        partnerId,
        agenda: [...agendaOf(kind)],
        checklist: [...checklistOf(kind)],
      })
    },
    ({ ids: [made] }) => {
      onClose()
      if (!session && made) navigate(sessionPath(made))
    },
  )
  /** What was typed goes only with the session. */
  const remove = async (id: Session['id']) => {
    if (!(await actOrSay(deleteSession, { id }))) return
    dropDraft(draft)
    onClose()
    navigate('/sessions')
  }
  return (
    <Dialog
      open
      title={session ? 'Edit session' : 'New session'}
      lead={
        session ? undefined : 'It gets its agenda and a checklist of what is to be ready, both to be changed.'
      }
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        session &&
        clockState(session) === 'notStarted' && (
          <Button variant="danger" onClick={() => void remove(session.id)}>
            Delete
          </Button>
        )
      }
      actions={
        <FormActions
          save={session ? 'Save' : 'Add session'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        {!session && <SelectField control={control} name="kind" label="Kind" options={KINDS} />}
        <TextField control={control} name="title" label="Title" autoFocus hint="Without one: its kind." />
        <WithWhom bound={form} fixed={session !== undefined} />
        <DateField control={control} name="on" label="Day" required />
        <TimeField control={control} name="at" label="Time" />
        <Wide>
          <TextField control={control} name="place" label="Place" hint="A room or the link of a call." />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

const MINUTES: Readonly<Record<SessionKind, string>> = { jbp: '250 minutes', qbr: '75 minutes' }
const KINDS = SESSION_KINDS.map(kind => ({
  value: kind,
  label: `${SESSION_KIND_LABELS[kind]}, ${MINUTES[kind]}`,
}))
