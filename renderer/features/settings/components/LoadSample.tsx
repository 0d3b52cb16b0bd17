import { useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { showToast } from '../../../ui/toast/toasts.ts'
import css from './settings.module.css'

/** Fills an empty workspace with a made-up book, to look around in. */
export function LoadSample() {
  const [progress, setProgress] = useState<{ done: number; of: number } | undefined>(undefined)
  const load = async () => {
    setProgress({ done: 0, of: 0 })
    try {
      await runAction('loadSample', (done, of) => setProgress({ done, of }))
      showToast({ text: 'The sample workspace is loaded. Edit ▸ Undo takes it away again.' })
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
    } finally {
      setProgress(undefined)
    }
  }
  return (
    <div className={css.sample}>
      <p>The workspace is empty. Look around in a made-up book first; it can be undone as one.</p>
      <Button busy={progress !== undefined} onClick={() => void load()}>
        Load sample workspace
      </Button>
      {progress && <ProgressBar label="Loading the sample" done={progress.done} of={progress.of} />}
    </div>
  )
}
