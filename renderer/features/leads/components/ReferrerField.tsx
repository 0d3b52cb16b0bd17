import type { LeadFields, leadFields } from '@shared/domain/lead/schema.ts'
import { useMemo } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { z } from 'zod'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { ChooserField } from '../../../ui/forms/ChooserField.tsx'

const NONE = ''

interface ReferrerFieldProps {
  readonly control: Control<z.input<typeof leadFields>, unknown, LeadFields>
}

/** The partner that referred the lead: what makes a deal from it sourced. */
export function ReferrerField({ control }: ReferrerFieldProps) {
  const { field } = useController({ control, name: 'referredBy' })
  const partners = usePartnerChoices()
  const choices = useMemo(() => [{ value: NONE, label: 'Nobody' }, ...partners], [partners])
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
