import { letGoPending, type PendingWrite } from '../data/pendingWrites.ts'
import { type Settled, settlePending } from '../data/settlePending.ts'
import { datesInWords } from '../ui/format/dates.ts'
import { copyText } from '../ui/toast/copyText.ts'
import { showToast } from '../ui/toast/toasts.ts'
import { keptWords, refusedInWords } from './keptWords.ts'

/** At the start: what was still being written is saved; what is refused is said, and can be taken along. */
export async function settleKept(): Promise<void> {
  const { done, refused } = await settlePending()
  if (refused.length > 0) sayRefused(refused)
  else if (done.length > 0)
    showToast({
      text: `What you had been writing when Tandem ended was saved: ${[...new Set(done)].join(', ')}.`,
    })
}

function sayRefused(refused: Settled['refused']): void {
  showToast({
    tone: 'bad',
    text: datesInWords(refusedInWords(refused)),
    action: { label: 'Copy and let go', run: () => void takeAlong(refused.map(({ write }) => write)) },
  })
}

/** Let go only once it is on the clipboard: until then this is the one place that has it. */
export async function takeAlong(writes: readonly PendingWrite[]): Promise<void> {
  const text = writes.flatMap(({ input }) => keptWords(input)).join('\n')
  if (!(await copyText(text))) return
  for (const write of writes) await letGoPending(write)
}
