import css from './waterfall.module.css'
import { type WaterfallStep, waterfallBars } from './waterfallBars.ts'

interface WaterfallProps {
  readonly label: string
  readonly steps: readonly WaterfallStep[]
  /** A step's figure, as it stands above its bar. */
  amount(step: WaterfallStep): string
  readonly chosen: string | undefined
  onChoose(id: string): void
}

/** How a sum became another one: each step a bar with its own figure, opened by click, Enter or Space. */
export function Waterfall({ label, steps, amount, chosen, onChoose }: WaterfallProps) {
  return (
    <ul className={css.chart} aria-label={label}>
      {waterfallBars(steps).map((bar, i, all) => (
        <li key={bar.id} className={css.step}>
          <button
            type="button"
            className={css.button}
            disabled={bar.total === true}
            aria-pressed={bar.total ? undefined : bar.id === chosen}
            aria-label={`${bar.label}: ${amount(bar)}`}
            onClick={() => onChoose(bar.id)}
          >
            <span className={css.plot} aria-hidden>
              <span className={css.amount} style={{ bottom: `calc(${bar.to}% + 4px)` }}>
                {amount(bar)}
              </span>
              <span
                className={css.bar}
                data-tone={bar.tone}
                style={{ bottom: `${bar.from}%`, height: `max(2px, ${bar.to - bar.from}%)` }}
              />
              {i < all.length - 1 && <span className={css.link} style={{ bottom: `${bar.level}%` }} />}
            </span>
            <span className={css.name} aria-hidden>
              {bar.label}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
