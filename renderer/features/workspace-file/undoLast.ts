import { undoIntent } from '../../data/undoIntent.ts'
import { readUndoStack } from '../../data/undoStack.ts'
import { showToast } from '../../ui/toast/toasts.ts'

/** Says what was done, with its way back. */
export async function undoLast(text: string, undoable: boolean): Promise<void> {
  const intent = undoable ? (await readUndoStack()).undo.at(-1) : undefined
  if (intent === undefined) return showToast({ text })
  showToast({
    text,
    action: {
      label: 'Undo',
      run: () =>
        void undoIntent(intent).then(answer =>
          showToast(
            answer.ok
              ? { text: `Undone: ${answer.value.label}` }
              : { text: answer.error.message, tone: 'bad' },
          ),
        ),
    },
  })
}
