import { stepInWords } from '@shared/domain/registration/machine.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { Bot, UserRound } from 'lucide-react'
import { datesInWords, formatInstant } from '../../../ui/format/dates.ts'
import css from '../registration.module.css'

/** What happened to it, the newest first: when, who or which rule, and why. */
export function StepsList({ registration }: { registration: Registration }) {
  const steps = [
    ...registration.steps.toReversed(),
    { at: registration.createdAt, by: '', event: 'create', reason: undefined, ruleId: undefined },
  ]
  return (
    <ol className={css.steps}>
      {steps.map(step => (
        <li key={`${step.at} ${step.event}`} className={css.step}>
          <span className={css.stepMark} data-rule={step.ruleId !== undefined} aria-hidden>
            {step.ruleId === undefined ? <UserRound /> : <Bot />}
          </span>
          <div className={css.stepWords}>
            <p>
              <b>{stepInWords(step.event)}</b>
              {step.by !== '' && <span dir="auto"> · {step.by}</span>}
            </p>
            {step.reason !== undefined && (
              <p className={css.reason} dir="auto">
                {datesInWords(step.reason)}
              </p>
            )}
          </div>
          <time className={css.stepAt} dateTime={step.at}>
            {formatInstant(step.at)}
          </time>
        </li>
      ))}
    </ol>
  )
}
