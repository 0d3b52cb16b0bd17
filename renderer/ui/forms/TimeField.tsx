import { useId } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { Field } from './Field.tsx'
import type { BoundFieldProps } from './fieldProps.ts'
import css from './forms.module.css'

/** A time of day, `14:05`; shown as the user's locale writes it. */
export function TimeField<T extends FieldValues, O extends FieldValues = T>(props: BoundFieldProps<T, O>) {
  const { control, name, label, hint, required } = props
  const { field, fieldState } = useController({ control, name })
  const id = useId()
  return (
    <Field
      id={id}
      label={label}
      error={fieldState.error?.message}
      {...(hint !== undefined && { hint })}
      {...(required && { required })}
    >
      {link => (
        <input
          {...link}
          ref={field.ref}
          name={name}
          type="time"
          className={css.input}
          value={(field.value as string | undefined) ?? ''}
          onBlur={field.onBlur}
          onChange={event => field.onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      )}
    </Field>
  )
}
