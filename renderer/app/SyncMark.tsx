import { useInboxCount } from '../data/inbox.ts'
import { statusInWords } from '../features/sync/viewModelStatus.ts'
import { useSyncStatus } from '../sync/status.ts'
import { formatCount } from '../ui/format/numbers.ts'
import { LocalState, SharedState } from '../ui/frame/LocalState.tsx'

/** How team sync stands, in the bar of a page; what needs a person leads to it. */
export function SyncMark() {
  const status = useSyncStatus()
  const waiting = useInboxCount() ?? 0
  const { tone, short, long } = statusInWords(status)
  if (status.kind === 'off') return <LocalState />
  if (waiting > 0 && tone !== 'bad')
    return <SharedState tone="bad" words={`${formatCount(waiting)} to decide`} href="#/inbox" title={long} />
  return <SharedState tone={tone} words={capital(short)} href="#/settings" title={long} />
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
