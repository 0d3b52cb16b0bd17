import type { Side } from '@shared/domain/fields/side.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { signPlan } from '@shared/domain/plan/stepCommands.ts'
import { signature } from '@shared/domain/plan/versionSchema.ts'
import type { z } from 'zod'
import { act } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useDraftForm, useRounds } from '../../../ui/forms/useDraftForm.ts'
import { DrawBox } from '../../../ui/signature/DrawBox.tsx'
import { SignatureMark } from '../../../ui/signature/SignatureMark.tsx'
import css from '../versions.module.css'

interface SignForm {
  side: Side
  name: string | undefined
  role: string | undefined
  way: 'typed' | 'drawn'
  path: string | undefined
}

interface SignDialogProps {
  readonly plan: Plan
  readonly partner: string
  readonly side: Side
  onClose(): void
}

const draftOf = ({ plan, side }: SignDialogProps) => `sign.${plan.id}.${plan.version}.${side}`

/** Takes the signature of one side: who, as what, typed or drawn. */
export function SignDialog(props: SignDialogProps) {
  const { round, startOver } = useRounds(draftOf(props))
  return <Form key={round} {...props} onStartOver={startOver} />
}

function Form(props: SignDialogProps & { onStartOver(): void }) {
  const { plan, partner, side, onClose, onStartOver } = props
  const first: SignForm = {
    side,
    ...signerOf(plan, side),
    way: 'typed',
    path: undefined,
  }
  const { form, hadDraft, problem, send } = useDraftForm<SignForm, z.infer<typeof signing>>(
    draftOf(props),
    first,
    signing,
  )
  const { control, setValue, formState } = form
  const [way, path = '', name = ''] = [form.watch('way'), form.watch('path'), form.watch('name')]
  const submit = send(
    ({ path: drawn, ...rest }) =>
      act(signPlan, {
        id: plan.id,
        signature: { ...rest, ...(rest.way === 'drawn' && drawn && { path: drawn }) },
      }),
    onClose,
  )
  return (
    <Dialog
      open
      title={
        side === 'ours'
          ? `Sign version ${plan.version} for us`
          : `Sign version ${plan.version} for ${partner}`
      }
      lead="It signs exactly what was locked. The time is taken when you sign."
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={
        <FormActions
          save="Sign"
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <TextField control={control} name="name" label="Name" required autoFocus />
        <TextField control={control} name="role" label="Role" />
        <Wide>
          <div className={css.way}>
            <Segmented<'typed' | 'drawn'>
              label="How it is signed"
              options={[
                { value: 'typed', label: 'Typed' },
                { value: 'drawn', label: 'Drawn' },
              ]}
              value={way}
              onChange={value => setValue('way', value)}
            />
            {way === 'drawn' && path !== '' && (
              <Button size="small" variant="quiet" onClick={() => setValue('path', undefined)}>
                Clear the drawing
              </Button>
            )}
          </div>
          {way === 'drawn' ? (
            <>
              <DrawBox
                label="Signature"
                path={path}
                onChange={value => {
                  setValue('path', value)
                  form.clearErrors('path')
                }}
              />
              {formState.errors.path && (
                <p role="alert" className={css.wrong}>
                  {formState.errors.path.message}
                </p>
              )}
              <p className={css.quiet}>Without a pointer: choose Typed.</p>
            </>
          ) : (
            <div className={css.preview}>
              <SignatureMark name={name || 'Your name'} way="typed" />
            </div>
          )}
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

const signing = signature.omit({ at: true })

/** Who signs for a side: its sponsor, else its owner. */
function signerOf(plan: Plan, side: Side): Pick<SignForm, 'name' | 'role'> {
  const people = plan.people.filter(({ person }) => person.side === side)
  const found = people.find(({ role }) => role === 'sponsor') ?? people.find(({ role }) => role === 'owner')
  return { name: found?.person.name, role: found?.title }
}
