import type { BookRow } from '../../../columns/book.ts'
import { useDay } from '../../../data/dayClock.ts'
import { datesInWords } from '../../../ui/format/dates.ts'
import { touchInWords } from '../viewModelTouch.ts'
import css from './nextStep.module.css'

/** The one thing to do next with a partner and why, and when it was last reached. */
export function NextStepBox({ row }: { row: BookRow }) {
  const touch = touchInWords(row, useDay())
  return (
    <section className={css.box} aria-label="Next step">
      <h3 className={css.head}>Next step</h3>
      {row.nextStep ? (
        <p className={css.words}>
          <strong dir="auto">{datesInWords(row.nextStep.text)}</strong>
          <span dir="auto">{datesInWords(row.nextStep.reason)}</span>
        </p>
      ) : (
        <p className={css.none}>Nothing needs doing.</p>
      )}
      <p className={css.touch} data-tone={touch.tone}>
        {touch.text}
      </p>
    </section>
  )
}
