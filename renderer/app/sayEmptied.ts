import { showToast } from '../ui/toast/toasts.ts'
import { note } from './noteHappening.ts'

/** Says that the store was emptied under an open window. It is not left by itself: something may be typed in it. */
export function sayEmptied(): void {
  note({ kind: 'bookLost', why: 'missing' })
  showToast({
    tone: 'bad',
    stays: true,
    text: 'The store on this laptop was emptied while Tandem was open. Nothing is saved until you start anew; then the last copy of your book is offered.',
    action: { label: 'Start anew', run: () => location.reload() },
  })
}
