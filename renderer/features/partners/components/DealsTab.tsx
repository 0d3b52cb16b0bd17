import { deleteDeals } from '@shared/domain/deal/commands.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { Handshake, Pencil, Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { useNames } from '../../../data/useNames.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import css from '../partner.module.css'
import type { PartnerView } from '../usePartner.ts'
import { DealDialog } from './DealDialog.tsx'
import { dealColumns } from './dealColumns.tsx'

const NO_DEALS: readonly Deal[] = []

/** This partner's deals; Enter edits, Delete deletes. */
export function DealsTab({ view }: { view: PartnerView }) {
  const { partner, deals = NO_DEALS, workspace } = view
  const [editing, setEditing] = useState<Deal | 'new'>()
  const [menu, setMenu] = useState<{ deal: Deal; at: { x: number; y: number } }>()
  const [focused, setFocused] = useState<string>()
  const names = useNames(
    'customers',
    deals.map(deal => deal.customerId).filter(id => id !== undefined),
  )
  const columns = useMemo(() => dealColumns(partner?.id ?? '', names), [partner?.id, names])
  const table = useDataTable<Deal>({
    id: 'partner.deals',
    rows: deals,
    columns,
    rowId: idOf,
    defaultSort: { id: 'close', desc: true },
  })
  if (!partner || !view.deals || !workspace) return null
  const remove = (deal: Deal) => void actOrSay(deleteDeals, { ids: [deal.id] })

  return (
    <div className={css.dealsTab}>
      <div className={css.dealsBar}>
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => setEditing('new')}>
          New deal
        </Button>
      </div>
      <div className={css.dealsTable}>
        <DataTable
          table={table}
          label={`Deals of ${partner.name}`}
          focused={focused}
          onFocus={setFocused}
          onOpen={deal => setEditing(deal)}
          onMenu={(deal, at) => setMenu({ deal, at })}
          onKey={(event, deal) => {
            if (event.key === 'Delete') remove(deal)
            else if (event.key === 'e') setEditing(deal)
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
          empty={
            <EmptyState icon={<Handshake aria-hidden />} title="No deals yet">
              Deals come with an import of your pipeline, or one by one with New deal.
            </EmptyState>
          }
        />
      </div>
      {menu && (
        <Menu
          label={menu.deal.name}
          anchor={menu.at}
          onClose={() => setMenu(undefined)}
          entries={[
            {
              id: 'edit',
              label: 'Edit…',
              icon: <Pencil aria-hidden />,
              kbd: 'enter',
              onSelect: () => setEditing(menu.deal),
            },
            {
              id: 'delete',
              label: 'Delete',
              icon: <Trash2 aria-hidden />,
              kbd: 'Del',
              danger: true,
              onSelect: () => remove(menu.deal),
            },
          ]}
        />
      )}
      {editing && (
        <DealDialog
          key={editing === 'new' ? 'new' : editing.id}
          deal={editing === 'new' ? undefined : editing}
          partner={partner}
          currency={workspace.currency}
          onDelete={remove}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}

const idOf = (deal: Deal): string => deal.id
