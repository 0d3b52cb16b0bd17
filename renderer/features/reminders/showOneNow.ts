import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Lets a person see whether the system shows Tandem's notifications. */
export async function showOneNow(): Promise<void> {
  const answer = await request('reminders.show', {
    about: 'today',
    title: 'This is how a reminder looks',
    text: 'A press on it opens what it is about.',
    settle: false,
  }).catch(() => ({ shown: false }))
  showToast({
    text: answer.shown
      ? 'A notification was handed to the system. If none appears, it is switched off for Tandem there.'
      : 'This system shows no notifications. Reminders appear in this window.',
  })
}
