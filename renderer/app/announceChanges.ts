import { onAnnounced } from '../data/announce.ts'
import { datesInWords } from '../ui/format/dates.ts'
import { showToast } from '../ui/toast/toasts.ts'
import { redoLatest } from './undoRedo.ts'

/** Shows what the store did, with its way back, and what it would not do. */
export function announceChanges(): () => void {
  return onAnnounced(announcement => {
    if (announcement.kind === 'refused')
      return showToast({ text: datesInWords(announcement.message), tone: 'bad' })
    const { label, intent } = announcement
    showToast({
      text: datesInWords(label),
      action: { label: 'Undo', run: () => void takeBack(intent) },
    })
  })
}

async function takeBack(intent: string): Promise<void> {
  const { undoIntent } = await import('../data/undoIntent.ts')
  const answer = await undoIntent(intent)
  if (!answer.ok) return showToast({ text: datesInWords(answer.error.message), tone: 'bad' })
  showToast({
    text: `Undone: ${datesInWords(answer.value.label)}`,
    action: { label: 'Redo', run: () => void redoLatest() },
  })
}
