import { Button } from '../../../ui/button/Button.tsx'
import type { ImportActions } from '../sittingActions.ts'
import { dryRunOf, type ImportState, isRunning } from '../viewModelState.ts'
import { stepBefore } from '../viewModelSteps.ts'
import { nextLabel } from '../viewModelTitles.ts'
import { progressWords } from '../viewModelWords.ts'
import css from './wizard.module.css'

interface WizardFootProps {
  readonly state: ImportState
  /** Why it does not go on yet. */
  readonly blocked: string | undefined
  readonly actions: ImportActions
  onForward(): void
}

/** Back and on, with the reason when it does not go on. */
export function WizardFoot({ state, blocked, actions, onForward }: WizardFootProps) {
  const previous = stepBefore(state)
  const running = isRunning(state)
  const done = state.report !== undefined
  const waits = state.step === 'import' && dryRunOf(state) === undefined
  return (
    <footer className={css.foot}>
      <span className={css.why} aria-live="polite">
        {state.checking ? progressWords(state.checking) : state.step === 'pick' ? '' : blocked}
      </span>
      {done ? (
        <Button variant="quiet" disabled={running} onClick={actions.reset}>
          Import another file
        </Button>
      ) : (
        previous && (
          <Button variant="quiet" kbd="alt+←" disabled={running} onClick={() => actions.go(previous)}>
            Back
          </Button>
        )
      )}
      <Button
        variant={done ? 'plain' : 'primary'}
        kbd="mod+enter"
        busy={running && !done}
        disabled={blocked !== undefined || waits}
        onClick={onForward}
      >
        {nextLabel(state)}
      </Button>
    </footer>
  )
}
