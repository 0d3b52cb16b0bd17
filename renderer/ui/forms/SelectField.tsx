import { useId } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { Field } from './Field.tsx'
import type { BoundFieldProps } from './fieldProps.ts'
import { type Option, Select } from './Select.tsx'

interface SelectFieldProps<T extends FieldValues, O extends FieldValues> extends BoundFieldProps<T, O> {
  readonly options: readonly Option[]
  /** Words for "nothing chosen"; without it something must be chosen. */
  readonly none?: string
}

export function SelectField<T extends FieldValues, O extends FieldValues = T>(props: SelectFieldProps<T, O>) {
  const { control, name, label, hint, required, options, none } = props
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
        <Select
          link={link}
          label={label}
          value={(field.value as string | undefined) ?? ''}
          options={options}
          onBlur={field.onBlur}
          onChange={value => field.onChange(value === '' ? undefined : value)}
          {...(none !== undefined && { none })}
        />
      )}
    </Field>
  )
}
