import type { BookRow } from '../../../columns/book.ts'
import { useDay } from '../../../data/dayClock.ts'
import { datesInWords } from '../../../ui/format/dates.ts'
import { touchInWords } from '../viewModelTouch.ts'
import css from './nextStep.module.css'

/** The same as one line in a partner's header: next step at the start, last touch at the end. */
export function NextStepStrip({ row }: { row: BookRow }) {
  const touch = touchInWords(row, useDay())
  return (
    <section className={css.strip} aria-label="Next step">
      <h2 className={css.head}>Next step</h2>
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
