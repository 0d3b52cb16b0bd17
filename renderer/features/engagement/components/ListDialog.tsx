import { zodResolver } from '@hookform/resolvers/zod'
import { createAccountList, editAccountList } from '@shared/domain/engagement/accountCommands.ts'
import {
  type AccountList,
  type AccountListFields,
  accountListFields,
} from '@shared/domain/engagement/schema.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { act } from '../../../data/act.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { placeRefusal } from '../../../ui/forms/placeRefusal.ts'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { type ReadAccounts, readAccounts } from '../readAccounts.ts'
import { AccountsInput } from './AccountsInput.tsx'

type ListForm = Omit<AccountListFields, 'accounts'>
const listForm = accountListFields.omit({ accounts: true })

/** Name and holder of a list; a new one can begin with pasted accounts. */
export function ListDialog({ list, onClose }: { list: AccountList | undefined; onClose(): void }) {
  const partners = usePartnerChoices()
  const [start] = useState<ListForm>(() => ({
    name: list?.name ?? '',
    partnerId: list?.partnerId,
    owner: list?.owner,
  }))
  const { control, handleSubmit, formState, setError } = useForm<ListForm, unknown, ListForm>({
    resolver: zodResolver(listForm) as never,
    defaultValues: start,
  })
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const read: ReadAccounts = readAccounts(text)

  const submit = handleSubmit(async ({ name, partnerId, owner }) => {
    const answer = list
      ? await act(editAccountList, {
          id: list.id,
          patch: { name, partnerId: partnerId ?? null, owner: owner ?? null },
        })
      : await act(createAccountList, { name, partnerId, owner, accounts: [...read.accounts] })
    if (answer.ok) return onClose()
    setProblem(placeRefusal(answer.error, start, setError))
  })

  return (
    <Dialog
      open
      title={list ? 'Edit list' : 'New list of named accounts'}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={
        <FormActions
          save={list ? 'Save' : 'Add list'}
          busy={formState.isSubmitting}
          leave="Cancel"
          onClose={onClose}
        />
      }
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="name" label="Name" required autoFocus />
        </Wide>
        <SelectField
          control={control}
          name="partnerId"
          label="Held by"
          options={partners}
          none="The direct team"
          hint="A registration of anybody else for one of them is a conflict."
        />
        <TextField control={control} name="owner" label="Looked after by" />
        {!list && (
          <Wide>
            <AccountsInput text={text} read={read} onChange={setText} />
          </Wide>
        )}
      </FieldGrid>
    </Dialog>
  )
}
