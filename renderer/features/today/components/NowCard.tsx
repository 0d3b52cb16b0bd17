import { Kbd } from '../../../ui/kbd/Kbd.tsx'
import type { NowAction } from '../nowActions.ts'
import css from '../today.module.css'
import type { NowWords } from '../viewModelNow.ts'

interface NowCardProps {
  readonly words: NowWords
  readonly actions: readonly NowAction[]
  readonly current: boolean
  onFocus(): void
  onRun(action: NowAction): void
}

/** One thing to settle: what, why, its clock; the card with the keyboard shows what each key does. */
export function NowCard({ words, actions, current, onFocus, onRun }: NowCardProps) {
  const { kind, title, text, clock, tone } = words
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a card with its own buttons; a fieldset brings a look of its own */}
      <div
        role="group"
        aria-label={`${kind}: ${title}, ${clock}`}
        tabIndex={current ? 0 : -1}
        data-card=""
        data-current={current}
        className={css.card}
        onFocus={onFocus}
      >
        <div className={css.cardTop}>
          <span className={css.cardTitle} dir="auto">
            {title}
          </span>
          <span className={css.clock} data-tone={tone}>
            {clock}
          </span>
        </div>
        {text && <p className={css.cardText}>{text}</p>}
        {current && (
          <div className={css.cardKeys}>
            {actions.map(action => (
              <button key={action.key} type="button" tabIndex={-1} onClick={() => onRun(action)}>
                <Kbd keys={action.key.toLowerCase()} />
                {action.label}
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}
