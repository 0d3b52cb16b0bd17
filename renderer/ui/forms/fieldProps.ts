import type { Control, FieldPath, FieldValues } from 'react-hook-form'

/** Props of every field that is bound to a react-hook-form form. O: what its resolver makes of the input. */
export interface BoundFieldProps<T extends FieldValues, O extends FieldValues = T> {
  readonly control: Control<T, unknown, O>
  readonly name: FieldPath<T>
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}
