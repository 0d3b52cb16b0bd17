import type { Contact } from '@shared/domain/contact/schema.ts'
import { logInteraction } from '@shared/domain/interaction/commands.ts'
import { isMailAddress, type MailDraft } from '@shared/domain/mail/message.ts'
import type { Result } from '@shared/lib/result.ts'
import { useForm } from 'react-hook-form'
import { act } from '../../../data/act.ts'
import { today } from '../../../data/today.ts'
import type { About } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { TagsField } from '../../../ui/forms/TagsField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { dropDraft, useDraft, withDraft } from '../../../ui/forms/useDraft.ts'
import { openInMailProgram, saveAsFile } from '../sendMail.ts'
import { type AboutView, useAbout } from '../useAbout.ts'
import type { Place } from '../useTimeline.ts'

interface MailDialogProps {
  readonly about: About
  onClose(): void
}

interface MailInput {
  to: string[]
  subject?: string | undefined
  body?: string | undefined
  log: boolean
}

/** Writes a mail here; the mail program sends it. Logging it is offered with it. */
export function MailDialog({ about, onClose }: MailDialogProps) {
  const view = useAbout(about)
  if (!view.place) return null
  return <Form about={about} view={view} place={view.place} onClose={onClose} />
}

const emailsOf = (people: readonly Contact[]) => people.flatMap(({ email }) => (email ? [email] : []))

function Form({
  about,
  view,
  place,
  onClose,
}: MailDialogProps & { readonly view: AboutView; readonly place: Place }) {
  const chosen = view.people.filter(({ id }) => id === about.contactId)
  const only = view.people.length === 1 ? view.people : []
  const start: MailInput = { to: emailsOf(chosen.length > 0 ? chosen : only), log: true }
  const draft = `mail.${about.contactId ?? place.dealId ?? place.partnerId ?? ''}`
  const form = useForm<MailInput>({ defaultValues: withDraft(draft, start) })
  useDraft(draft, form, start)
  const { control } = form
  const personOf = (email: string) => view.people.find(person => person.email === email)

  const send = (hand: (mail: MailDraft) => Promise<Result<boolean>>) =>
    form.handleSubmit(async ({ to, subject = '', body = '', log }) => {
      const wrong = to.find(email => !isMailAddress(email))
      if (to.length === 0) return form.setError('to', { message: 'Whom does it go to?' })
      if (wrong !== undefined) return form.setError('to', { message: `“${wrong}” is not a mail address.` })
      const addresses = to.map(email => {
        const name = personOf(email)?.name
        return { email, ...(name !== undefined && { name }) }
      })
      const answer = await hand({ to: addresses, subject, body })
      if (!answer.ok) {
        const field = answer.error.at === 'body' ? 'body' : 'root'
        return form.setError(field, { message: answer.error.message })
      }
      if (!answer.value) return
      if (log)
        await act(logInteraction, {
          kind: 'mail',
          direction: 'out',
          subject: subject.trim() || 'Mail without a subject',
          ...(body && { text: body }),
          on: today(),
          contactIds: to.flatMap(email => personOf(email)?.id ?? []),
          ...place,
        })
      dropDraft(draft)
      onClose()
    })

  return (
    <Dialog
      open
      title="Write a mail"
      {...(view.lead !== '' && { lead: <span dir="auto">{view.lead}</span> })}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void send(openInMailProgram)()
      }}
      problem={form.formState.errors.root?.message}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button onClick={() => void send(saveAsFile)()}>Save as .eml…</Button>
          <Button variant="primary" type="submit" kbd="mod+enter" busy={form.formState.isSubmitting}>
            Open in mail program
          </Button>
        </>
      }
    >
      <FieldGrid>
        <Wide>
          <TagsField
            control={control}
            name="to"
            label="To"
            options={view.people.flatMap(({ name, email }) =>
              email ? [{ value: email, label: `${name} <${email}>` }] : [],
            )}
            placeholder="A person, or an address and Enter"
            autoFocus={start.to.length === 0}
          />
        </Wide>
        <Wide>
          <TextField control={control} name="subject" label="Subject" autoFocus={start.to.length > 0} />
        </Wide>
        <Wide>
          <TextField control={control} name="body" label="Text" lines={10} />
        </Wide>
        <Wide>
          <Checkbox
            label="Put it on the timeline as sent"
            checked={form.watch('log')}
            onChange={log => form.setValue('log', log)}
          />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}
