import type { TieBreak } from '@shared/domain/engagement/schema.ts'
import { TIE_BREAK_LABELS } from '@shared/domain/engagement/sentence.ts'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type Control, useController } from 'react-hook-form'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { allSteps, canSwap, type RuleForm, swapped, toggled } from '../viewModelRuleForm.ts'
import css from './ruleForm.module.css'

/** Which ways to decide are tried, in which order. */
export function DecideField({ control }: { control: Control<RuleForm, unknown, RuleForm> }) {
  const { field, fieldState } = useController({ control, name: 'decide' })
  const steps = field.value as readonly TieBreak[]
  const set = (next: readonly TieBreak[]) => field.onChange([...next])
  return (
    <fieldset className={css.steps}>
      <legend>Who wins</legend>
      <ol>
        {allSteps(steps).map(step => {
          const at = steps.indexOf(step)
          const label = TIE_BREAK_LABELS[step]
          return (
            <li key={step} className={css.step} data-taken={at >= 0}>
              <span className={css.stepPlace}>{at >= 0 ? `${at + 1}.` : ''}</span>
              <Checkbox label={label} checked={at >= 0} onChange={() => set(toggled(steps, step))} />
              {at >= 0 && step !== 'adjudicator' && (
                <span className={css.moves}>
                  <IconButton
                    small
                    label={`Move “${label}” up`}
                    disabled={at === 0}
                    onClick={() => set(swapped(steps, at - 1))}
                  >
                    <ArrowUp aria-hidden />
                  </IconButton>
                  <IconButton
                    small
                    label={`Move “${label}” down`}
                    disabled={!canSwap(steps, at)}
                    onClick={() => set(swapped(steps, at))}
                  >
                    <ArrowDown aria-hidden />
                  </IconButton>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {fieldState.error && (
        <p className={css.problem} role="alert">
          Choose at least one way to decide.
        </p>
      )}
    </fieldset>
  )
}
