import { createCustomer } from '@shared/domain/customer/commands.ts'
import { useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import { actOrSay } from '../../../data/act.ts'
import { readAll } from '../../../data/rows.ts'
import { useNames } from '../../../data/useNames.ts'
import { ChooserField } from '../../../ui/forms/ChooserField.tsx'
import type { DealForm } from '../viewModelDealForm.ts'
import { findCustomer } from './findCustomer.ts'

const NONE = ''

/** Chooses the customer of a deal, or makes a new one from what was typed. */
export function CustomerField({ control }: { control: Control<DealForm, unknown, DealForm> }) {
  const { field } = useController({ control, name: 'customerId' })
  const [choices, setChoices] = useState<{ value: string; label: string }[]>([])
  const name = useNames('customers', field.value ? [field.value] : []).get(field.value ?? '')

  const readChoices = async () => {
    const customers = await readAll('customers')
    const sorted = customers
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label))
    setChoices([{ value: NONE, label: 'No customer' }, ...sorted])
  }
  const choose = async (value: string) => {
    if (value === NONE) return field.onChange(undefined)
    if (choices.some(choice => choice.value === value)) return field.onChange(value)
    if (await actOrSay(createCustomer, { name: value })) field.onChange(await findCustomer(value))
  }

  return (
    <ChooserField
      label="Customer"
      allowNew
      text={field.value ? (name ?? '…') : 'Choose or add'}
      choices={choices}
      chosen={field.value}
      inputRef={field.ref}
      onOpen={readChoices}
      onChange={value => void choose(value)}
    />
  )
}
