import { useEffect, useId, useState } from 'react'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../policy.module.css'
import type { Convention } from '../viewModelConventions.ts'

interface ConventionRowProps {
  readonly convention: Convention
  readonly value: number
  onSave(value: number): void
}

/** One number; saved by leaving the field or Enter, Esc takes back what was typed. */
export function ConventionRow({ convention, value, onSave }: ConventionRowProps) {
  const { label, unit, hint, min, max } = convention
  const id = useId()
  const [typed, setTyped] = useState(String(value))
  useEffect(() => setTyped(String(value)), [value])
  const read = Number(typed)
  const fits = typed.trim() !== '' && Number.isInteger(read) && read >= min && read <= max
  const save = () => {
    if (!fits) setTyped(String(value))
    else if (read !== value) onSave(read)
  }
  return (
    <div className={css.row}>
      <label htmlFor={id}>{label}</label>
      <span className={css.number}>
        <TextInput
          id={id}
          inputMode="numeric"
          value={typed}
          aria-invalid={!fits}
          aria-describedby={`${id}-hint`}
          onChange={event => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={event => {
            if (event.key === 'Enter') save()
            if (event.key === 'Escape') setTyped(String(value))
          }}
        />
        {unit}
      </span>
      <span id={`${id}-hint`} className={fits ? css.hint : css.wrong}>
        {fits ? hint : `A whole number from ${min} to ${max.toLocaleString()}.`}
      </span>
    </div>
  )
}
