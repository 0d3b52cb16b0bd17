import type { ImportProgress } from '@shared/domain/import/engine.ts'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { useLate } from '../../../ui/skeleton/useLate.ts'
import { progressWords } from '../viewModelWords.ts'
import css from './import.module.css'

/** The dry run is under way; silent for the first moments, since small files need no longer. */
export function Checking({ progress, failed }: { progress: ImportProgress | undefined; failed: boolean }) {
  const late = useLate(!failed)
  if (failed || !late) return null
  const words = progress ? progressWords(progress) : 'Checking the rows…'
  return (
    <div className={css.running}>
      <ProgressBar label={words} done={progress?.done ?? 0} of={progress?.of ?? 0} />
      <span className={css.quiet}>{words}</span>
    </div>
  )
}
