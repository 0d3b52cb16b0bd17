import { PARTNER_ROLES } from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { type Control, useFieldArray, useFormState } from 'react-hook-form'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { useNames } from '../../../data/useNames.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { NumberField } from '../../../ui/forms/NumberField.tsx'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import css from '../form.module.css'
import type { DealForm } from '../viewModelDealForm.ts'

const ROLES = PARTNER_ROLES.map(value => ({ value, label: value }))

/** Which partners take part in the deal, in which role and with which share. */
export function PartsField({ control }: { control: Control<DealForm, unknown, DealForm> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'parts' })
  const { errors } = useFormState({ control })
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choices = usePartnerChoices()
  const names = useNames(
    'partners',
    fields.map(part => part.partnerId),
  )
  const problem = errors.parts?.root?.message ?? errors.parts?.message
  return (
    <fieldset className={css.parts}>
      <legend>Partners</legend>
      {fields.map((part, at) => {
        const name = names.get(part.partnerId) ?? '…'
        return (
          <div key={part.id} className={css.part}>
            <span className={css.partName} dir="auto" title={name}>
              {name}
            </span>
            <SelectField control={control} name={`parts.${at}.role`} label="Role" options={ROLES} />
            <NumberField control={control} name={`parts.${at}.share`} label="Share" unit="%" />
            <IconButton small label={`Take ${name} off the deal`} onClick={() => remove(at)}>
              <X aria-hidden />
            </IconButton>
          </div>
        )
      })}
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button size="small" icon={<Plus aria-hidden />} onClick={event => setAnchor(event.currentTarget)}>
          Add partner
        </Button>
      </div>
      <ChoiceList
        anchor={anchor}
        label="Partner"
        several={false}
        choices={choices}
        chosen={[]}
        onChange={([id]) => {
          if (id !== undefined)
            append({
              partnerId: id as Id<'partner'>,
              role: fields.length === 0 ? 'sourced' : 'influenced',
              share: 100,
            })
        }}
        onClose={() => setAnchor(null)}
      />
    </fieldset>
  )
}
