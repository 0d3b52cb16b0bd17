import css from '../split.module.css'
import { bpOf } from '../viewModelSplit.ts'

interface ShareInputProps {
  readonly label: string
  readonly value: string
  readonly disabled?: boolean
  onChange(value: string): void
}

/** A share in percent. What is none stays visible and is said to be none. */
export function ShareInput({ label, value, disabled = false, onChange }: ShareInputProps) {
  return (
    <span className={css.share}>
      <input
        aria-label={label}
        aria-invalid={bpOf(value) === undefined}
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        value={value}
        onChange={event => onChange(event.target.value)}
        onFocus={event => event.target.select()}
      />
      <span aria-hidden>%</span>
    </span>
  )
}
