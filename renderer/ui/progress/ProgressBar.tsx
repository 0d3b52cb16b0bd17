import css from './progress.module.css'

interface ProgressBarProps {
  /** What is being done, in words. */
  readonly label: string
  readonly done: number
  /** 0 while it is not known how much there is. */
  readonly of: number
  /** A tick on the bar, in the unit of `of`: a target. */
  readonly tick?: number
}

export function ProgressBar({ label, done, of, tick }: ProgressBarProps) {
  const share = of > 0 ? Math.min(1, Math.max(0, done / of)) : 0
  return (
    <div
      className={css.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={of > 0 ? Math.round(share * 100) : undefined}
    >
      <div
        className={of > 0 ? css.fill : css.unknown}
        style={of > 0 ? { width: `${share * 100}%` } : undefined}
      />
      {tick !== undefined && of > 0 && (
        <div className={css.tick} style={{ insetInlineStart: `${Math.min(100, (tick / of) * 100)}%` }} />
      )}
    </div>
  )
}
