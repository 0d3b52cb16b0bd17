import type { LeadFields, leadFields } from '@shared/domain/lead/schema.ts'
import { useMemo } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { z } from 'zod'
import { useBook } from '../../../columns/useBook.ts'
import { ChooserField } from '../../../ui/forms/ChooserField.tsx'

const NONE = ''

interface ReferrerFieldProps {
  readonly control: Control<z.input<typeof leadFields>, unknown, LeadFields>
}

/** The partner that referred the lead: what makes a deal from it sourced. */
export function ReferrerField({ control }: ReferrerFieldProps) {
  const { field } = useController({ control, name: 'referredBy' })
  const book = useBook()
  const choices = useMemo(
    () => [
      { value: NONE, label: 'Nobody' },
      ...(book?.rows ?? [])
        .map(row => ({ value: row.id, label: row.name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    ],
    [book],
  )
  const name = choices.find(({ value }) => value === field.value)?.label
  return (
    <ChooserField
      label="Referred by"
      hint="Evidence for credit as the one who sourced it."
      text={field.value ? (name ?? '…') : 'Nobody'}
      choices={choices}
      chosen={field.value}
      inputRef={field.ref}
      onChange={value => field.onChange(value === NONE ? undefined : value)}
    />
  )
}
