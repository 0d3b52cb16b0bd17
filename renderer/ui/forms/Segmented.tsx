import { useId } from 'react'
import css from './forms.module.css'
import type { Option } from './Select.tsx'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly options: readonly (Option & { readonly value: T })[]
  readonly value: T
  onChange(value: T): void
}

/** One of a few, all in sight. */
export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <div className={css.segments} role="radiogroup" aria-label={label}>
      {options.map(option => (
        <label key={option.value} className={css.segment}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
