import type { Events, RouteInput } from '@shared/ipc/contract.ts'
import { Notification } from 'electron'

export interface Notifier {
  /** Answers false where the system shows no notifications; the page shows its own then. */
  show(what: RouteInput<'reminders.show'>): boolean
  clear(): void
}

const BUTTONS = [
  { does: 'done', text: 'Done' },
  { does: 'snooze', text: 'In an hour' },
] as const

/** One notification at a time; held here, since one that is let go of loses its clicks. */
export function createNotifier(onPress: (press: Events['reminder']) => void): Notifier {
  let current: Notification | undefined
  return {
    show({ about, title, text, settle }) {
      if (!Notification.isSupported()) return false
      current?.close()
      const notification = new Notification({
        title,
        body: text,
        // Only macOS has buttons; elsewhere they are in the window.
        actions: settle ? BUTTONS.map(button => ({ type: 'button', text: button.text })) : [],
      })
      notification.on('click', () => onPress({ about, does: 'open' }))
      notification.on('action', (_event, index) => onPress({ about, does: BUTTONS[index]?.does ?? 'open' }))
      notification.show()
      current = notification
      return true
    },
    clear() {
      current?.close()
      current = undefined
    },
  }
}
