import { useId, useState } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { Field } from './Field.tsx'
import type { BoundFieldProps } from './fieldProps.ts'
import css from './forms.module.css'
import { plainDecimal } from './readNumber.ts'

interface NumberFieldProps<T extends FieldValues, O extends FieldValues> extends BoundFieldProps<T, O> {
  readonly unit?: string
}

/** A number in the user's way of writing. What is no number stays visible and is said to be none. */
export function NumberField<T extends FieldValues, O extends FieldValues = T>(props: NumberFieldProps<T, O>) {
  const { control, name, label, hint, required, unit } = props
  const { field, fieldState } = useController({ control, name })
  const [text, setText] = useState(() => writeNumber(field.value))
  const id = useId()
  const known = Number.isNaN(field.value) ? 'This is not a number.' : fieldState.error?.message
  return (
    <Field
      id={id}
      label={label}
      error={known}
      {...(hint !== undefined && { hint })}
      {...(required && { required })}
    >
      {link => (
        <span className={css.adorned}>
          <input
            {...link}
            ref={field.ref}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            className={css.figure}
            value={text}
            onBlur={field.onBlur}
            onChange={event => {
              setText(event.target.value)
              field.onChange(readTyped(event.target.value))
            }}
          />
          {unit && <span className={css.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  )
}

const writeNumber = (value: unknown): string =>
  typeof value === 'number' && !Number.isNaN(value)
    ? new Intl.NumberFormat(undefined, { maximumFractionDigits: 10, useGrouping: false }).format(value)
    : ''

const readTyped = (text: string): number | undefined => {
  if (text.trim() === '') return undefined
  const plain = plainDecimal(text)
  return plain === undefined ? Number.NaN : Number(plain)
}
