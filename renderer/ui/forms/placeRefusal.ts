import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form'
import { datesInWords } from '../format/dates.ts'

/**
 * Puts a refusal at the field it names and goes there; what belongs to no field of the form is answered, for the
 * foot of the dialog.
 */
export function placeRefusal<Form extends FieldValues>(
  { at, message: told }: { readonly at?: string | undefined; readonly message: string },
  fields: object,
  setError: UseFormSetError<Form>,
): string | undefined {
  const message = datesInWords(told)
  if (!at || !(at in fields)) return message
  setError(at as FieldPath<Form>, { message }, { shouldFocus: true })
  return undefined
}
