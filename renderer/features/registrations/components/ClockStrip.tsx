import type { Clock } from '@shared/domain/registration/clocks.ts'
import { CLOCK_KINDS } from '@shared/domain/registration/machine.ts'
import { today } from '../../../data/today.ts'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../registration.module.css'
import { CLOCK_DEFINITIONS, CLOCK_LABELS, clockWords } from '../viewModelWords.ts'

/** The five clocks beside each other, always in the same places; one that has not begun says so. */
export function ClockStrip({ clocks }: { clocks: readonly Clock[] }) {
  return (
    <ul className={css.strip} aria-label="Clocks">
      {CLOCK_KINDS.map(kind => {
        const clock = clocks.find(each => each.kind === kind)
        const words = clock && clockWords(clock, today())
        return (
          <li key={kind} className={css.stripClock} data-tone={words?.tone ?? 'quiet'}>
            <Tooltip text={CLOCK_DEFINITIONS[kind]}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its definition is shown on focus, too */}
              <span className={css.stripLabel} tabIndex={0}>
                {CLOCK_LABELS[kind]}
              </span>
            </Tooltip>
            <span className={css.stripText}>{words ? words.short : 'not begun'}</span>
            <span className={css.stripDue}>{words?.due ?? ' '}</span>
          </li>
        )
      })}
    </ul>
  )
}
