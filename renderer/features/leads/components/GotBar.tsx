import css from '../leads.module.css'

interface GotBarProps {
  readonly got: number
  readonly due: number
  /** The largest figure of all bars beside it. */
  readonly most: number
  readonly label: string
}

/** What a partner got as a bar, what its weight says as a tick. */
export function GotBar({ got, due, most, label }: GotBarProps) {
  const percent = (value: number) => `${Math.min(100, (value / most) * 100)}%`
  return (
    <div className={css.gotTrack} role="img" aria-label={label} title={label}>
      <div className={css.gotFill} style={{ inlineSize: percent(got) }} />
      <div className={css.gotTick} style={{ insetInlineStart: percent(due) }} />
    </div>
  )
}
