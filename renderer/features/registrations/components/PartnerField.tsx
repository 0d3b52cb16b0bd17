import type { RegistrationFields } from '@shared/domain/registration/schema.ts'
import { byName } from '@shared/lib/text.ts'
import { type Control, useController } from 'react-hook-form'
import { useBook } from '../../../columns/useBook.ts'
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
  const book = useBook()
  const name = useNames('partners', field.value ? [field.value] : []).get(field.value ?? '')
  return (
    <ChooserField
      label="Partner"
      required
      error={fieldState.error && 'Choose the partner that registers it.'}
      text={field.value ? (name ?? '…') : 'Choose'}
      choices={(book?.rows ?? [])
        .map(row => ({ value: row.id, label: row.name }))
        .sort((a, b) => byName(a.label, b.label))}
      chosen={field.value}
      inputRef={field.ref}
      onChange={field.onChange}
    />
  )
}
