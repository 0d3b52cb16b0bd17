import { datesInWords } from '../ui/format/dates.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** Takes back the latest change and says what it was. */
export async function undoLatest(): Promise<void> {
  const { undo } = await import('../data/undo.ts')
  const answer = await undo()
  if (answer.ok)
    showToast({
      text: `Undone: ${datesInWords(answer.value.label)}`,
      action: { label: 'Redo', run: () => void redoLatest() },
    })
  else showToast({ text: answer.error.message })
}

/** Does the latest undone change again. */
export async function redoLatest(): Promise<void> {
  const { redo } = await import('../data/undo.ts')
  const answer = await redo()
  if (answer.ok)
    showToast({
      text: `Redone: ${datesInWords(answer.value.label)}`,
      action: { label: 'Undo', run: () => void undoLatest() },
    })
  else showToast({ text: answer.error.message })
}

/** In a text field undo means the typing, as everywhere on the system. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))
