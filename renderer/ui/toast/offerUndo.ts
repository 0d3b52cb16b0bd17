import type { Result } from '@shared/lib/result.ts'
import { datesInWords } from '../format/dates.ts'
import { showToast } from './toasts.ts'

/** Says what was done, with its way back. */
export const offerUndo = (text: string, undo: () => Promise<Result<{ readonly label: string }>>): void =>
  showToast({ text: datesInWords(text), action: { label: 'Undo', run: () => void takeBack(undo) } })

async function takeBack(undo: () => Promise<Result<{ readonly label: string }>>): Promise<void> {
  const answer = await undo()
  if (answer.ok) showToast({ text: `Undone: ${datesInWords(answer.value.label)}` })
  else showToast({ text: answer.error.message, tone: 'bad' })
}
