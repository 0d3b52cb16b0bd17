import { Pause, Play, RefreshCw, X } from 'lucide-react'
import { runAction } from '../../../state/actions.ts'
import type { FirstSync } from '../../../state/teamSync.ts'
import type { SyncStatus } from '../../../sync/status.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { showToast } from '../../../ui/toast/toasts.ts'

/** What there is after a first time together was called off. */
const CALLED_OFF: Readonly<Record<FirstSync, string>> = {
  upload: 'Called off. All your records are here; what was sent until now stays in the database.',
  merge:
    'Called off. Your records are here, with what came in until now; what was sent stays in the database.',
  take: 'Called off. Your own records are back as they were.',
}

async function callOff(): Promise<void> {
  const way = await runAction('cancelFirstSync')
  showToast({ text: way ? CALLED_OFF[way] : 'It was over already; nothing was changed.' })
}

/** What a person can do about sync as it stands. */
export function SyncButtons({ status }: { readonly status: SyncStatus }) {
  const paused = status.kind === 'paused'
  return (
    <>
      {status.kind === 'syncing' && status.first ? (
        <Button size="small" icon={<X aria-hidden />} onClick={() => void callOff()}>
          Cancel
        </Button>
      ) : (
        <Button
          size="small"
          icon={<RefreshCw aria-hidden />}
          disabled={paused}
          onClick={() => void runAction('resumeSync')}
        >
          Sync now
        </Button>
      )}
      <Button
        size="small"
        icon={paused ? <Play aria-hidden /> : <Pause aria-hidden />}
        onClick={() => void runAction('pauseSync', !paused)}
      >
        {paused ? 'Go on' : 'Pause'}
      </Button>
    </>
  )
}
