import type { Command } from '@shared/domain/command.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import type { z } from 'zod'
import { type Committed, commit } from '../../data/commit.ts'
import { redo, undo } from '../../data/undo.ts'
import { readUndoStack } from '../../data/undoStack.ts'
import { datesInWords } from '../../ui/format/dates.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Commits a command and says what it did, with its way back. A refusal is answered, not shown. */
export async function act<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
): Promise<Result<Committed, DomainError>> {
  const answer = await commit(command, input)
  if (answer.ok && answer.value.ids.length > 0)
    showToast({
      text: datesInWords(answer.value.label),
      action: { label: 'Undo', run: () => void takeBack(answer.value.intent) },
    })
  return answer
}

/** The same where there is no form to show a refusal in. */
export async function actOrSay<I extends z.ZodType>(
  command: Command<I>,
  input: z.input<I>,
): Promise<boolean> {
  const answer = await act(command, input)
  if (!answer.ok) showToast({ text: answer.error.message, tone: 'bad' })
  return answer.ok
}

/** Undoes the change a message offered to undo; never another one that was made meanwhile. */
async function takeBack(intent: string): Promise<void> {
  const latest = (await readUndoStack()).undo.at(-1)
  if (latest !== intent)
    return showToast({ text: 'Something else was changed since. Undo goes backwards, one change at a time.' })
  const answer = await undo()
  if (!answer.ok) return showToast({ text: answer.error.message, tone: 'bad' })
  showToast({
    text: `Undone: ${datesInWords(answer.value.label)}`,
    action: { label: 'Redo', run: () => void doAgain() },
  })
}

async function doAgain(): Promise<void> {
  const answer = await redo()
  showToast({ text: answer.ok ? `Redone: ${datesInWords(answer.value.label)}` : answer.error.message })
}
