import { addParts } from '@shared/domain/plan/partCommands.ts'
import { useMemo, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { readAll } from '../../../data/rows.ts'
import { useNames } from '../../../data/useNames.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import type { Choice } from '../../../ui/menu/ChoicePanel.tsx'
import css from '../plan.module.css'
import { accountColumns } from '../tables/accountColumns.ts'
import { PartTable } from '../tables/PartTable.tsx'
import { useEvidence } from '../useEvidence.ts'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

const FRESH = () => ({ kind: 'account' as const, name: 'New account' })

/** Named accounts, who leads them, and what is going on there today. */
export function AccountsSection({ view: { plan, parts, known, editable } }: { readonly view: PlanView }) {
  const accounts = useKind(parts, 'account')
  const evidence = useEvidence()
  const [chooser, setChooser] = useState<{ anchor: HTMLElement; choices: readonly Choice[] }>()
  const ids = useMemo(() => [...(evidence?.byCustomer.keys() ?? [])], [evidence])
  const names = useNames('customers', ids)
  const columns = useMemo(
    () =>
      accountColumns({
        currency: plan.currency,
        byCustomer: evidence?.byCustomer ?? new Map(),
        people: known,
        customers: new Map([...names].map(([id, name]) => [name, id])),
      }),
    [plan.currency, evidence, known, names],
  )
  const there = new Set(accounts.flatMap(({ customerId }) => customerId ?? []))
  const open = async (anchor: HTMLElement) => {
    const customers = await readAll('customers')
    const choices = customers
      .filter(({ id }) => !there.has(id))
      .map(({ id, name }) => ({ value: id as string, label: name, known: ids.includes(id) }))
      .sort((a, b) => Number(b.known) - Number(a.known) || a.label.localeCompare(b.label))
    setChooser({ anchor, choices })
  }
  const add = (chosen: readonly string[]) => {
    const found = chooser?.choices.find(({ value }) => value === chosen[0])
    if (!found) return
    void actOrSay(addParts, {
      planId: plan.id,
      parts: [{ kind: 'account', customerId: found.value as `customer:${string}`, name: found.label }],
    })
  }
  return (
    <div className={css.stack}>
      <PartTable
        planId={plan.id}
        kind="account"
        label="Target accounts"
        rows={accounts}
        columns={columns}
        editable={editable}
        empty="No account yet. Choose from your customers, or write a name."
        fresh={FRESH}
      />
      {editable && (
        <div>
          <Button size="small" aria-haspopup="dialog" onClick={event => void open(event.currentTarget)}>
            Choose a customer…
          </Button>
          <ChoiceList
            anchor={chooser?.anchor ?? null}
            label="Customers"
            several={false}
            choices={chooser?.choices ?? []}
            chosen={[]}
            onChange={add}
            onClose={() => setChooser(undefined)}
          />
        </div>
      )}
    </div>
  )
}
