import type { TrailStep } from '@shared/domain/attribution/trail.ts'
import { formatInstant } from '../../../ui/format/dates.ts'
import css from '../credit.module.css'
import { changeInWords } from '../viewModel.ts'

/** What was changed after the lock: when, by whom, why, and what it was before. */
export function Trail({ steps, names }: { steps: readonly TrailStep[]; names: ReadonlyMap<string, string> }) {
  return (
    <div className={css.trail}>
      <h3 className={css.trailTitle}>Amended after the lock</h3>
      <ol className={css.steps}>
        {steps.map(step => (
          <li key={step.at}>
            <span className={css.stepWhen}>
              {formatInstant(step.at)} · {step.by}
            </span>
            <span className={css.stepWhy} dir="auto">
              {step.reason}
            </span>
            <ul className={css.stepWhat}>
              {step.changes.map(change => (
                <li key={change.partnerId}>
                  <bdi>{names.get(change.partnerId) ?? 'A partner that is gone'}</bdi>:{' '}
                  {changeInWords(change)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}
