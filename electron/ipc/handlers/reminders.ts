import type { Notifier } from '../../windows/notifier.ts'
import type { HandlersOf } from '../handlers.ts'

export const remindersHandlers = (notifier: Notifier): HandlersOf<'reminders'> => ({
  'reminders.show': input => ({ shown: notifier.show(input) }),
  'reminders.clear'() {
    notifier.clear()
    return {}
  },
})
