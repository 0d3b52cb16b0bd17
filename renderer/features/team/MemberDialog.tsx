import { createMember, editMember } from '@shared/domain/member/commands.ts'
import {
  MEMBER_ROLE_LABELS,
  MEMBER_ROLES,
  type Member,
  type MemberFields,
  memberFields,
} from '@shared/domain/member/schema.ts'
import type { z } from 'zod'
import { act } from '../../data/act.ts'
import { useRow } from '../../data/live.ts'
import type { MemberFormOf } from '../../state/memberForm.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TagsField } from '../../ui/forms/TagsField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'

type MemberInput = z.input<typeof memberFields>

const NAMES = Object.keys(memberFields.shape) as (keyof MemberFields)[]
const ROLES = MEMBER_ROLES.map(value => ({ value, label: MEMBER_ROLE_LABELS[value] }))

interface MemberDialogProps {
  readonly of: MemberFormOf
  onClose(): void
}

/** Somebody of the team: a new one, or one there is. */
export function MemberDialog({ of, onClose }: MemberDialogProps) {
  return of.id === undefined ? (
    <MemberForm name={of.name} onClose={onClose} />
  ) : (
    <Existing id={of.id} onClose={onClose} />
  )
}

function Existing({ id, onClose }: { id: string; onClose(): void }) {
  const member = useRow('members', id)
  return member ? <MemberForm key={member.id} member={member} onClose={onClose} /> : null
}

interface MemberFormProps {
  readonly member?: Member
  /** The name a new one begins with. */
  readonly name?: string | undefined
  onClose(): void
}

function MemberForm(props: MemberFormProps) {
  const { member, name = '' } = props
  const draft = member?.id ?? `member.new ${name}`
  const { round, startOver } = useRounds(draft)
  return <Form key={round} {...props} draft={draft} onStartOver={startOver} />
}

function Form(props: MemberFormProps & { readonly draft: string; onStartOver(): void }) {
  const { member, name = '', draft, onStartOver, onClose } = props
  const start: MemberInput = member
    ? (Object.fromEntries(NAMES.map(field => [field, member[field]])) as MemberInput)
    : { name, role: 'channelAccountManager', spellings: [] }
  const { form, hadDraft, problem, send } = useDraftForm<MemberInput, MemberFields>(
    draft,
    start,
    memberFields,
  )
  const { control, formState } = form
  const submit = send(
    fields =>
      member
        ? act(editMember, { id: member.id, patch: patchFrom(fields, NAMES) })
        : act(createMember, fields),
    onClose,
  )
  return (
    <Dialog
      open
      title={member ? `Edit ${member.name}` : 'New team member'}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={
        <FormActions
          save={member ? 'Save' : 'Add to the team'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <TextField control={control} name="name" label="Name" required autoFocus />
        <SelectField control={control} name="role" label="Role" options={ROLES} />
        <TextField control={control} name="email" label="E-mail" type="email" />
        <DateField control={control} name="activeUntil" label="In the team until" />
        <Wide>
          <TagsField
            control={control}
            name="spellings"
            label="Also written"
            hint="Other ways the name stands in your files. Partners with such an owner are theirs; case and spaces do not matter."
          />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}
