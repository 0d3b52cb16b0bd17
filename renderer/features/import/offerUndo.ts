import { undoIntent } from '../../data/undoIntent.ts'
import { datesInWords } from '../../ui/format/dates.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Says what was done, with its way back. */
export const offerUndo = (text: string, intent: string): void =>
  showToast({ text: datesInWords(text), action: { label: 'Undo', run: () => void takeBack(intent) } })

async function takeBack(intent: string): Promise<void> {
  const answer = await undoIntent(intent)
  if (answer.ok) showToast({ text: `Undone: ${datesInWords(answer.value.label)}` })
  else showToast({ text: answer.error.message, tone: 'bad' })
}
