import { UserPlus } from 'lucide-react'
import { runAction } from '../../../state/actions.ts'
import { useLeadForm } from '../../../state/leadForm.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

/** A book without leads: what they are for and how they get here. */
export function NoLeads() {
  return (
    <EmptyState
      icon={<UserPlus aria-hidden />}
      title="No leads yet"
      actions={
        <>
          <Button onClick={() => runAction('openImport')}>Import…</Button>
          <Button variant="primary" kbd="N" onClick={() => useLeadForm.getState().show({})}>
            New lead
          </Button>
        </>
      }
    >
      A lead is somebody who may buy and whom no partner has yet. Import a list or enter one: each is scored,
      offered to the partner whose turn it is by its weight, and passed on when it is not answered in time. An
      accepted lead becomes a deal and stays its origin.
    </EmptyState>
  )
}
