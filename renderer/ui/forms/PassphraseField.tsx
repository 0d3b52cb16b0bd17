import { Field } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

interface PassphraseFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** What a keeper of passwords is told: one to be made, or one to be found. */
  readonly autoComplete: 'new-password' | 'current-password'
  readonly autoFocus?: boolean
  readonly value: string
  onChange(value: string): void
}

/** A field whose letters nobody reads over a shoulder. */
export function PassphraseField({
  id,
  label,
  hint,
  error,
  autoComplete,
  autoFocus = false,
  value,
  onChange,
}: PassphraseFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {link => (
        <TextInput
          {...link}
          type="password"
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
