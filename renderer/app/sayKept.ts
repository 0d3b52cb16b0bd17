import { dropPending, type PendingWrite } from '../data/pendingWrites.ts'
import { settlePending } from '../data/settlePending.ts'
import { copyText } from '../ui/toast/copyText.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** At the start: what was still being written is saved; what is refused is said, and can be taken along. */
export async function settleKept(): Promise<void> {
  const { done, refused } = await settlePending()
  const [first] = refused
  if (first)
    showToast({
      tone: 'bad',
      text: `What you had written in ${first.write.what} is kept, but could not be saved. ${first.message}`,
      action: { label: 'Copy and let go', run: () => void takeAlong(first.write) },
    })
  else if (done.length > 0)
    showToast({
      text: `What you had been writing when Tandem ended was saved: ${[...new Set(done)].join(', ')}.`,
    })
}

async function takeAlong({ key, input }: PendingWrite): Promise<void> {
  await copyText(wordsIn(input).join('\n'))
  await dropPending(key)
}

/** The texts somewhere in what was kept, in their order. */
function wordsIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return NO_WORDS.has(field) || value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(each => wordsIn(each, field))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => wordsIn(each, key))
    : []
}

const NO_WORDS: ReadonlySet<string> = new Set(['id', 'planId', 'kind', 'type', 'section', 'sessionId'])
