import type { RegistrationFields } from '@shared/domain/registration/schema.ts'
import { type Control, useController } from 'react-hook-form'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { useNames } from '../../../data/useNames.ts'
import { ChooserField } from '../../../ui/forms/ChooserField.tsx'
import type { RegistrationForm } from '../viewModelForm.ts'

/** Which partner registers it. */
export function PartnerField({
  control,
}: {
  control: Control<RegistrationForm, unknown, RegistrationFields>
}) {
  const { field, fieldState } = useController({ control, name: 'partnerId' })
  const choices = usePartnerChoices()
  const name = useNames('partners', field.value ? [field.value] : []).get(field.value ?? '')
  return (
    <ChooserField
      label="Partner"
      required
      error={fieldState.error && 'Choose the partner that registers it.'}
      text={field.value ? (name ?? '…') : 'Choose'}
      choices={choices}
      chosen={field.value}
      inputRef={field.ref}
      onChange={field.onChange}
    />
  )
}
