import { Check, Minus } from 'lucide-react'
import css from './forms.module.css'

interface CheckboxProps {
  readonly label: string
  readonly checked: boolean | 'mixed'
  readonly hideLabel?: boolean
  readonly disabled?: boolean
  onChange(checked: boolean): void
}

/** A native checkbox in our shape; light enough for table rows. */
export function Checkbox({ label, checked, hideLabel, disabled, onChange }: CheckboxProps) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        className="visually-hidden"
        aria-label={label}
        aria-checked={checked === 'mixed' ? 'mixed' : checked}
        disabled={disabled}
        checked={checked === true}
        onChange={event => onChange(event.target.checked)}
      />
      <span className={css.checkBox} data-checked={checked}>
        {checked === 'mixed' ? <Minus aria-hidden /> : checked && <Check aria-hidden />}
      </span>
      {!hideLabel && <span>{label}</span>}
    </label>
  )
}
