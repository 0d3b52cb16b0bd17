import { Check } from 'lucide-react'
import { stepNote } from '../viewModelNotes.ts'
import type { ImportState, Step } from '../viewModelState.ts'
import { stepViews } from '../viewModelSteps.ts'
import { Spinner } from './Spinner.tsx'
import css from './steps.module.css'

interface StepListProps {
  readonly state: ImportState
  go(step: Step): void
}

/** The steps at the left: where we are, what was found, what can be opened again. */
export function StepList({ state, go }: StepListProps) {
  return (
    <nav className={css.nav} aria-label="Steps of the import">
      <ol className={css.list}>
        {stepViews(state).map((view, i) => {
          const note = stepNote(state, view.step)
          const current = view.state === 'current'
          return (
            <li key={view.step}>
              <button
                type="button"
                className={css.step}
                data-state={view.state}
                aria-current={current ? 'step' : undefined}
                disabled={view.hint !== undefined}
                title={view.hint}
                onClick={() => go(view.step)}
              >
                <span className={css.mark} aria-hidden>
                  {view.state === 'done' ? <Check /> : current && state.work ? <Spinner /> : i + 1}
                </span>
                <span className={css.words}>
                  <span className={css.name}>{view.label}</span>
                  {note !== undefined && (
                    <span className={css.note} dir="auto">
                      {note}
                    </span>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
