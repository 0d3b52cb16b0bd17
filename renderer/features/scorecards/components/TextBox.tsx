import { useId } from 'react'
import css from './template.module.css'

interface TextBoxProps {
  readonly label: string
  readonly value: string
  /** Set right, for figures. */
  readonly figure?: boolean
  /** Only for screen readers: the column says it already. */
  readonly hideLabel?: boolean
  readonly unit?: string
  onChange(value: string): void
}

/** A small input of the template. */
export function TextBox({ label, value, figure, hideLabel, unit, onChange }: TextBoxProps) {
  const id = useId()
  return (
    <div className={css.box}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : css.label}>
        {label}
      </label>
      <span className={css.inputs}>
        <input
          id={id}
          className={figure ? css.figure : css.input}
          dir={figure ? undefined : 'auto'}
          autoComplete="off"
          inputMode={figure ? 'decimal' : 'text'}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
        {unit && <span className={css.unit}>{unit}</span>}
      </span>
    </div>
  )
}
