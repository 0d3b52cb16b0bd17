import { useId } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { Field } from './Field.tsx'
import type { BoundFieldProps } from './fieldProps.ts'
import css from './forms.module.css'

interface TextFieldProps<T extends FieldValues, O extends FieldValues> extends BoundFieldProps<T, O> {
  readonly placeholder?: string
  /** More than one line. */
  readonly lines?: number
  readonly type?: 'text' | 'email' | 'tel'
  readonly autoFocus?: boolean
}

/** Text. An emptied field is undefined, so that an optional one is really left out. */
export function TextField<T extends FieldValues, O extends FieldValues = T>(props: TextFieldProps<T, O>) {
  const { control, name, label, hint, required, placeholder, lines, type = 'text', autoFocus } = props
  const { field, fieldState } = useController({ control, name })
  const id = useId()
  const shared = {
    ref: field.ref,
    name,
    placeholder,
    value: (field.value as string | undefined) ?? '',
    onBlur: field.onBlur,
    onChange: (event: { target: { value: string } }) =>
      field.onChange(event.target.value === '' ? undefined : event.target.value),
    dir: 'auto',
    autoFocus,
  } as const
  return (
    <Field
      id={id}
      label={label}
      error={fieldState.error?.message}
      {...(hint !== undefined && { hint })}
      {...(required && { required })}
    >
      {link =>
        lines ? (
          <textarea {...shared} {...link} rows={lines} className={css.area} />
        ) : (
          <input {...shared} {...link} type={type} autoComplete="off" className={css.input} />
        )
      }
    </Field>
  )
}
