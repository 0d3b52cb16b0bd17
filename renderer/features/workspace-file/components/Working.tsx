import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import type { Step } from '../viewModelSteps.ts'
import css from './workspaceFile.module.css'

/** What is being done, and how far it is. */
export function Working({ step }: { step: Step }) {
  return (
    <div className={css.working}>
      <p role="status">{step.words}…</p>
      <ProgressBar label={step.words} done={step.done} of={step.of} />
    </div>
  )
}
