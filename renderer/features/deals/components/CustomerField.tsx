import { createCustomer } from '@shared/domain/customer/commands.ts'
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import { actOrSay } from '../../../data/act.ts'
import { readAll } from '../../../data/rows.ts'
import { useNames } from '../../../data/useNames.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import css from '../form.module.css'
import type { DealForm } from '../viewModelDealForm.ts'
import { findCustomer } from './findCustomer.ts'

const NONE = ''

/** Chooses the customer of a deal, or makes a new one from what was typed. */
export function CustomerField({ control }: { control: Control<DealForm, unknown, DealForm> }) {
  const { field } = useController({ control, name: 'customerId' })
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [choices, setChoices] = useState<{ value: string; label: string }[]>([])
  const id = useId()
  const name = useNames('customers', field.value ? [field.value] : []).get(field.value ?? '')

  const open = async (element: HTMLElement) => {
    const customers = await readAll('customers')
    const sorted = customers
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label))
    setChoices([{ value: NONE, label: 'No customer' }, ...sorted])
    setAnchor(element)
  }
  const choose = async (value: string) => {
    if (value === NONE) return field.onChange(undefined)
    if (choices.some(choice => choice.value === value)) return field.onChange(value)
    if (await actOrSay(createCustomer, { name: value })) field.onChange(await findCustomer(value))
  }

  return (
    <Field id={id} label="Customer">
      {link => (
        <>
          <button
            {...link}
            ref={field.ref}
            type="button"
            className={css.chooser}
            aria-haspopup="dialog"
            onClick={event => void open(event.currentTarget)}
          >
            <span dir="auto">{field.value ? (name ?? '…') : 'Choose or add'}</span>
            <ChevronDown aria-hidden />
          </button>
          <ChoiceList
            anchor={anchor}
            label="Customer"
            several={false}
            allowNew
            choices={choices}
            chosen={field.value ? [field.value] : []}
            onChange={([value]) => value !== undefined && void choose(value)}
            onClose={() => setAnchor(null)}
          />
        </>
      )}
    </Field>
  )
}
