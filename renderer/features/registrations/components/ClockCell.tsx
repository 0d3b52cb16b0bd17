import type { Clock } from '@shared/domain/registration/clocks.ts'
import { today } from '../../../data/today.ts'
import css from '../registrations.module.css'
import { CLOCK_LABELS, clockWords } from '../viewModelWords.ts'

/** The clock that matters, as a countdown; a dash where none runs. */
export function ClockCell({ clock }: { clock: Clock | undefined }) {
  if (!clock) return <span className={css.none}>–</span>
  const { text, short, tone, due } = clockWords(clock, today())
  return (
    <span className={css.clock} data-tone={tone} title={`${CLOCK_LABELS[clock.kind]}: ${text}. ${due}`}>
      {tone === 'bad' && <span aria-hidden>▼ </span>}
      {tone === 'watch' && <span aria-hidden>▲ </span>}
      {short}
    </span>
  )
}
