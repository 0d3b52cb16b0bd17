import type { TimeOfDay } from '@shared/lib/localTime.ts'
import { TextInput } from '../../../ui/forms/TextInput.tsx'

interface TimeChoiceProps {
  readonly label: string
  readonly value: TimeOfDay
  onChange(value: TimeOfDay): void
}

/** A time of day, taken when it is whole: while it is typed it may be empty. */
export function TimeChoice({ label, value, onChange }: TimeChoiceProps) {
  return (
    <TextInput
      key={value}
      type="time"
      aria-label={label}
      defaultValue={value}
      onBlur={event =>
        event.target.value !== '' && event.target.value !== value && onChange(event.target.value)
      }
    />
  )
}
