import { CONVENTION } from '@shared/domain/engagement/decide.ts'
import { stepsInWords } from '@shared/domain/engagement/sentence.ts'
import css from '../rules.module.css'

/** What decides where no rule fits; it cannot be changed, only be preceded. */
export function Convention({ alone }: { alone: boolean }) {
  return (
    <div className={css.convention}>
      <span className={css.place} aria-hidden>
        …
      </span>
      <div className={css.what}>
        <strong>{alone ? 'The convention' : 'Where no rule fits: the convention'}</strong>
        <p>Every registration: {stepsInWords(CONVENTION)}.</p>
      </div>
    </div>
  )
}
