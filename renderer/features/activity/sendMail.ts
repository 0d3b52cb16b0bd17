import { emlOf, mailDate } from '@shared/domain/mail/eml.ts'
import { mailtoOf } from '@shared/domain/mail/mailto.ts'
import type { MailDraft } from '@shared/domain/mail/message.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Hands a mail over to the system's mail program, where it is sent or thrown away. */
export async function openInMailProgram(mail: MailDraft): Promise<Result<true>> {
  const address = mailtoOf(mail)
  if (!address.ok) return address
  try {
    await request('links.mail', { url: address.value })
    return ok(true)
  } catch (error) {
    return err('failed', error instanceof Error ? error.message : String(error))
  }
}

/** Saves a mail as a file that mail programs open for editing. False: the user cancelled. */
export async function saveAsFile(mail: MailDraft): Promise<Result<boolean>> {
  const now = new Date()
  const eml = emlOf(mail, { date: mailDate(now.toISOString(), -now.getTimezoneOffset()) })
  try {
    const answer = await request('files.save', {
      suggestedName: `${mail.subject.trim().slice(0, 120) || 'Mail'}.eml`,
      bytes: new TextEncoder().encode(eml),
      filter: { name: 'Mail', extension: 'eml' },
    })
    if (answer.kind === 'cancelled') return ok(false)
    const { path } = answer
    showToast({
      text: 'Mail saved',
      action: { label: 'Show in folder', run: () => void request('files.reveal', { path }) },
    })
    return ok(true)
  } catch (error) {
    return err('failed', error instanceof Error ? error.message : String(error))
  }
}
