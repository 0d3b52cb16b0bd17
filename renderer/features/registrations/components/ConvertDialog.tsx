import { zodResolver } from '@hookform/resolvers/zod'
import { convertRegistration } from '@shared/domain/registration/convertCommand.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { navigate } from 'wouter/use-hash-location'
import type { z } from 'zod'
import { act } from '../../../data/act.ts'
import { today } from '../../../data/today.ts'
import { dealPath } from '../../../state/places.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { datesInWords } from '../../../ui/format/dates.ts'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { MoneyField } from '../../../ui/forms/MoneyField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'

const form = convertRegistration.input.omit({ id: true })
type ConvertForm = z.infer<typeof form>

interface ConvertDialogProps {
  readonly registration: Registration
  readonly currency: string
  readonly partner: string
  onClose(): void
}

/** What the deal begins with; everything else it takes from the registration. */
export function ConvertDialog({ registration, currency, partner, onClose }: ConvertDialogProps) {
  const { id, company, amount, expectedCloseOn } = registration
  const [problem, setProblem] = useState<string>()
  const { control, handleSubmit, formState } = useForm<ConvertForm, unknown, ConvertForm>({
    resolver: zodResolver(form) as never,
    defaultValues: {
      name: company,
      amount,
      closeOn: (expectedCloseOn ?? '') >= today() ? expectedCloseOn : undefined,
    },
  })
  const submit = handleSubmit(async values => {
    // A field left empty is meant so: nothing of it comes back from the registration.
    const { amount = null, closeOn = null } = values
    const answer = await act(convertRegistration, { id, ...values, amount, closeOn })
    if (!answer.ok) return setProblem(datesInWords(answer.error.message))
    onClose()
    const deal = answer.value.ids.find(made => typeOfId(made) === 'deal')
    if (deal) navigate(dealPath(deal))
  })
  return (
    <Dialog
      open
      title="Convert to a deal"
      lead={`${partner} is entered as its source with the whole of it; the deal starts as qualified today.`}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={<FormActions save="Convert" busy={formState.isSubmitting} leave="Cancel" onClose={onClose} />}
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="name" label="Name of the deal" autoFocus />
        </Wide>
        <MoneyField control={control} name="amount" label="Amount" currency={currency} />
        <DateField control={control} name="closeOn" label="Expected close" />
        <TextField control={control} name="owner" label="Seller" />
      </FieldGrid>
    </Dialog>
  )
}
