import type { StepByHand } from '@shared/domain/automation/rate.ts'
import { PROCESS_LABELS } from '@shared/domain/automation/schema.ts'
import { runAction } from '../../../state/actions.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { useBeginning } from '../ruleToBegin.ts'
import { canBeRule, stepInWords } from '../viewModelSteps.ts'
import css from './insights.module.css'

const SHOWN = 6

/** Which steps people do most: what to automate next. */
export function ByHandList({ steps }: { steps: readonly StepByHand[] }) {
  const most = steps[0]?.byHand ?? 1
  if (steps.length === 0) return <p className={css.quiet}>No step was done by hand in that time.</p>
  const begin = (step: StepByHand) => {
    useBeginning.getState().ask(step)
    runAction('goTo', '/rules/automation')
  }
  return (
    <ul className={css.byHand}>
      {steps.slice(0, SHOWN).map(step => (
        <li key={`${step.process} ${step.step}`}>
          <span className={css.step}>
            {stepInWords(step.process, step.step)}
            <span className={css.small}>{PROCESS_LABELS[step.process]}</span>
          </span>
          <span className={css.handBar} aria-hidden>
            <span style={{ width: `${(step.byHand / most) * 100}%` }} />
          </span>
          <span className={css.of}>
            {formatCount(step.byHand)} of {formatCount(step.all)}
          </span>
          {canBeRule(step) ? (
            <Button size="small" onClick={() => begin(step)}>
              Make a rule
            </Button>
          ) : (
            <span className={css.people}>for people</span>
          )}
        </li>
      ))}
    </ul>
  )
}
