import type { RegistrationFields } from '@shared/domain/registration/schema.ts'
import { byName } from '@shared/lib/text.ts'
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import { useBook } from '../../../columns/useBook.ts'
import { useNames } from '../../../data/useNames.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import css from '../form.module.css'
import type { RegistrationForm } from '../viewModelForm.ts'

/** Which partner registers it. */
export function PartnerField({
  control,
}: {
  control: Control<RegistrationForm, unknown, RegistrationFields>
}) {
  const { field, fieldState } = useController({ control, name: 'partnerId' })
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const book = useBook()
  const id = useId()
  const name = useNames('partners', field.value ? [field.value] : []).get(field.value ?? '')
  return (
    <Field
      id={id}
      label="Partner"
      required
      error={fieldState.error && 'Choose the partner that registers it.'}
    >
      {link => (
        <>
          <button
            {...link}
            ref={field.ref}
            type="button"
            className={css.chooser}
            aria-haspopup="dialog"
            onClick={event => setAnchor(event.currentTarget)}
          >
            <span dir="auto">{field.value ? (name ?? '…') : 'Choose'}</span>
            <ChevronDown aria-hidden />
          </button>
          <ChoiceList
            anchor={anchor}
            label="Partner"
            several={false}
            choices={(book?.rows ?? [])
              .map(row => ({ value: row.id, label: row.name }))
              .sort((a, b) => byName(a.label, b.label))}
            chosen={field.value ? [field.value] : []}
            onChange={([value]) => value !== undefined && field.onChange(value)}
            onClose={() => setAnchor(null)}
          />
        </>
      )}
    </Field>
  )
}
