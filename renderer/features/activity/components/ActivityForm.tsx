import type { DomainError, Result } from '@shared/lib/result.ts'
import type { FormEvent, ReactNode } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { dropDraft } from '../../../ui/forms/useDraft.ts'

interface ActivityFormProps {
  readonly title: string
  readonly lead: string
  readonly saveLabel: string
  readonly draft: string
  readonly hadDraft: boolean
  readonly busy: boolean
  readonly problem: string | undefined
  /** Answers whether it was saved. */
  onSubmit(): Promise<boolean>
  onStartOver(): void
  onClose(): void
  readonly children: ReactNode
}

/** The frame of the dialogs here: closing keeps what was typed, saving ends it. */
export function ActivityForm(props: ActivityFormProps) {
  const { title, lead, saveLabel, draft, hadDraft, busy, problem, onSubmit, onStartOver, onClose, children } =
    props
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await onSubmit())) return
    dropDraft(draft)
    onClose()
  }
  return (
    <Dialog
      open
      title={title}
      {...(lead !== '' && { lead: <span dir="auto">{lead}</span> })}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        hadDraft && (
          <>
            Your unsaved changes are back.{' '}
            <Button variant="quiet" size="small" onClick={onStartOver}>
              Start over
            </Button>
          </>
        )
      }
      actions={<FormActions save={saveLabel} busy={busy} onClose={onClose} />}
    >
      {children}
    </Dialog>
  )
}

/**
 * Sends a form's values to a command; a refusal stands beside its field. `inputOf`: fields of the command that
 * the form has under another name.
 */
export const submitter =
  <T extends FieldValues>(
    form: UseFormReturn<T>,
    inputOf: Readonly<Record<string, string>>,
    save: (values: T) => Promise<Result<unknown, DomainError>>,
  ) =>
  async (): Promise<boolean> => {
    let saved = false
    await form.handleSubmit(async values => {
      const answer = await save(values)
      saved = answer.ok
      if (answer.ok) return
      const { at, message } = answer.error
      const field = at?.replace(/^patch\./, '')
      const name = field === undefined ? undefined : (inputOf[field] ?? field)
      if (name !== undefined && name in form.getValues())
        form.setError(name as FieldPath<T>, { message }, { shouldFocus: true })
      else form.setError('root', { message })
    })()
    return saved
  }
