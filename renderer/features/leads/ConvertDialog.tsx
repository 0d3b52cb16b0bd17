import { zodResolver } from '@hookform/resolvers/zod'
import type { RecognisedCustomer } from '@shared/domain/conflict/recognise.ts'
import { type DealPartner, PARTNER_ROLES } from '@shared/domain/deal/schema.ts'
import { calendarDateField, moneyField, shortText } from '@shared/domain/fields/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { convertLead, roleOnConversion } from '@shared/domain/lead/settleCommands.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { navigate } from 'wouter/use-hash-location'
import { z } from 'zod'
import { recogniseCustomer } from '../../columns/conflicts/checkRegistration.ts'
import { act } from '../../data/act.ts'
import { useWorkspace } from '../../data/live.ts'
import { today } from '../../data/today.ts'
import { dealPath } from '../../state/places.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { MoneyField } from '../../ui/forms/MoneyField.tsx'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import css from './lead.module.css'
import { companyOf, customerOptions, sureCustomer } from './viewModelCustomers.ts'

const NEW = 'new'

const convertForm = z.object({
  dealName: shortText,
  amount: moneyField,
  closeOn: calendarDateField.optional(),
  customer: z.string(),
  role: z.enum(PARTNER_ROLES),
  actionTitle: shortText,
  actionDue: calendarDateField,
  contactName: shortText,
  contactEmail: z.string().optional(),
  contactPhone: z.string().optional(),
})
type ConvertForm = z.infer<typeof convertForm>
/** Not everything is known when it opens. */
type ConvertInput = { [K in keyof ConvertForm]?: ConvertForm[K] | undefined }

const ROLES: Readonly<Record<DealPartner['role'], string>> = {
  sourced: 'Sourced: it brought the customer',
  influenced: 'Influenced: we gave it the lead',
  delivered: 'Delivered: it will only implement',
}

interface ConvertDialogProps {
  readonly lead: Lead
  onClose(): void
}

/** What a deal needs that a lead does not have: an amount, a next action, and a person who is confirmed. */
export function ConvertDialog({ lead, onClose }: ConvertDialogProps) {
  const currency = useWorkspace()?.currency
  if (currency === undefined) return null
  return <Form lead={lead} currency={currency} onClose={onClose} />
}

interface FormProps extends ConvertDialogProps {
  readonly currency: string
}

/** Looked for while the form is open: the first question of a session takes as long as the book is large. */
function useRecognised(lead: Lead, onSure: (customerId: string) => void): readonly RecognisedCustomer[] {
  const [found, setFound] = useState<readonly RecognisedCustomer[]>([])
  const [fault, setFault] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, for the lead as the form opened on it
  useEffect(() => {
    const company = companyOf(lead)
    if (!company) return
    let current = true
    recogniseCustomer(company)
      .then(answer => {
        if (!current) return
        setFound(answer)
        const sure = sureCustomer(answer)
        if (sure !== undefined) onSure(sure)
      })
      .catch(setFault)
    return () => {
      current = false
    }
  }, [])
  if (fault !== undefined) throw fault
  return found
}

function Form({ lead, currency, onClose }: FormProps) {
  const form = useForm<ConvertInput, unknown, ConvertForm>({
    resolver: zodResolver(convertForm) as never,
    defaultValues: {
      dealName: lead.company,
      amount: lead.amount,
      customer: NEW,
      role: roleOnConversion(lead),
      actionDue: addDays(today(), 3),
      contactName: lead.contactName,
      contactEmail: lead.contactEmail,
      contactPhone: lead.contactPhone,
    },
  })
  const [problem, setProblem] = useState<string>()
  const { control, handleSubmit, formState } = form
  const found = useRecognised(lead, sure => {
    if (form.getValues('customer') === NEW) form.setValue('customer', sure)
  })
  const submit = handleSubmit(async values => {
    const answer = await act(convertLead, {
      id: lead.id,
      dealName: values.dealName,
      amount: values.amount,
      on: today(),
      ...(values.closeOn && { closeOn: values.closeOn }),
      nextAction: { title: values.actionTitle, dueOn: values.actionDue },
      contact: { name: values.contactName, email: values.contactEmail, phone: values.contactPhone },
      ...(values.customer !== NEW && { customerId: values.customer as Id<'customer'> }),
      role: values.role,
    })
    if (!answer.ok) return setProblem(answer.error.message)
    onClose()
    const deal = answer.value.ids.find(id => id.startsWith('deal:'))
    if (deal) navigate(dealPath(deal))
  })
  return (
    <Dialog
      open
      title="Convert to a deal"
      lead="The lead stays as the deal’s origin. Customer, person and next action are written with it, as one change."
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={
        <FormActions save="Make the deal" busy={formState.isSubmitting} leave="Cancel" onClose={onClose} />
      }
    >
      <h3 className={css.subhead}>Deal</h3>
      <FieldGrid>
        <Wide>
          <TextField control={control} name="dealName" label="Name" required autoFocus />
        </Wide>
        <MoneyField control={control} name="amount" label="Expected revenue" currency={currency} required />
        <DateField control={control} name="closeOn" label="Expected close" />
        <SelectField
          control={control}
          name="customer"
          label="Customer"
          options={[{ value: NEW, label: `New: ${lead.company}` }, ...customerOptions(found)]}
        />
        <SelectField
          control={control}
          name="role"
          label="The partner"
          options={PARTNER_ROLES.map(value => ({ value, label: ROLES[value] }))}
        />
      </FieldGrid>
      <h3 className={css.subhead}>Next action</h3>
      <FieldGrid>
        <TextField control={control} name="actionTitle" label="What is to be done" required />
        <DateField control={control} name="actionDue" label="Due" />
      </FieldGrid>
      <h3 className={css.subhead}>Confirmed contact</h3>
      <FieldGrid>
        <TextField control={control} name="contactName" label="Name" required />
        <TextField control={control} name="contactEmail" label="E-mail" type="email" />
        <TextField control={control} name="contactPhone" label="Phone" type="tel" />
      </FieldGrid>
    </Dialog>
  )
}
