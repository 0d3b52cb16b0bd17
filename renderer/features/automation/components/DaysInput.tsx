import { useId } from 'react'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from './editor.module.css'

/** A number of days with its words before it. */
export function DaysInput({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange(value: string): void
}) {
  const id = useId()
  return (
    <span className={css.days}>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        inputMode="numeric"
        className={css.number}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </span>
  )
}
