import { clockAt, clockState } from '@shared/domain/session/clock.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { useNow } from '../useNow.ts'
import { behindInWords, clockInFigures, leftInWords } from '../viewModelClock.ts'
import css from './modeClock.module.css'

/** What is left of the block, how the whole stands, and for how long. */
export function ModeClock({ session, large }: { session: Session; large?: boolean }) {
  const at = useNow(clockState(session) === 'running')
  const clock = clockAt(session, at)
  return (
    <div className={large ? css.large : css.clock} role="timer" aria-label="Clock">
      <span className={css.figure} data-over={clock.left < 0 || undefined}>
        {clockInFigures(clock.left)}
      </span>
      <span className={css.words}>
        {clock.state === 'paused' ? <strong className={css.paused}>Paused</strong> : leftInWords(clock)}
        {' · '}
        {behindInWords(clock.behind)}
      </span>
      <span className={css.whole}>
        {clockInFigures(clock.actual)} of {clockInFigures(clock.planned)} in all
      </span>
    </div>
  )
}
