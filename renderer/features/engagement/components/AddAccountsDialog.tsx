import { addAccounts } from '@shared/domain/engagement/accountCommands.ts'
import type { AccountList } from '@shared/domain/engagement/schema.ts'
import { useState } from 'react'
import { act } from '../../../data/act.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { readAccounts } from '../readAccounts.ts'
import { AccountsInput } from './AccountsInput.tsx'

/** Adds pasted accounts or those of a file to a list; those it has already stay once. */
export function AddAccountsDialog({ list, onClose }: { list: AccountList; onClose(): void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const read = readAccounts(text)
  const submit = async () => {
    const answer = await act(addAccounts, { id: list.id, accounts: [...read.accounts] })
    if (answer.ok) onClose()
    else setProblem(answer.error.message)
  }
  return (
    <Dialog
      open
      title={`Add accounts to “${list.name}”`}
      lead="Those the list has already stay once; a domain they lacked is filled in."
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
      problem={problem}
      actions={
        <FormActions
          save={`Add ${read.accounts.length > 0 ? read.accounts.length : ''} accounts`}
          disabled={read.accounts.length === 0}
          leave="Cancel"
          onClose={onClose}
        />
      }
    >
      <AccountsInput text={text} read={read} autoFocus onChange={setText} />
    </Dialog>
  )
}
