import { deleteDeals } from '@shared/domain/deal/commands.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { Eye, Handshake, Pencil, Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { actOrSay } from '../../../data/act.ts'
import { useNames } from '../../../data/useNames.ts'
import { runAction } from '../../../state/actions.ts'
import { dealPath } from '../../../state/places.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import css from '../partner.module.css'
import type { PartnerView } from '../usePartner.ts'
import { dealColumns } from './dealColumns.tsx'

const NO_DEALS: readonly Deal[] = []

/** This partner's deals; Enter opens, E edits, Delete deletes. */
export function DealsTab({ view }: { view: PartnerView }) {
  const { partner, deals = NO_DEALS } = view
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
  if (!partner || !view.deals) return null
  const remove = (deal: Deal) => void actOrSay(deleteDeals, { ids: [deal.id] })

  return (
    <div className={css.dealsTab}>
      <div className={css.dealsBar}>
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          onClick={() => runAction('openDealForm', { partnerId: partner.id })}
        >
          New deal
        </Button>
      </div>
      <div className={css.dealsTable}>
        <DataTable
          table={table}
          label={`Deals of ${partner.name}`}
          focused={focused}
          onFocus={setFocused}
          onOpen={deal => navigate(dealPath(deal.id))}
          onMenu={(deal, at) => setMenu({ deal, at })}
          onKey={(event, deal) => {
            if (event.key === 'Delete') remove(deal)
            else if (event.key === 'e') edit(deal)
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
              id: 'open',
              label: 'Open',
              icon: <Eye aria-hidden />,
              kbd: 'enter',
              onSelect: () => navigate(dealPath(menu.deal.id)),
            },
            {
              id: 'edit',
              label: 'Edit…',
              icon: <Pencil aria-hidden />,
              kbd: 'E',
              onSelect: () => edit(menu.deal),
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
    </div>
  )
}

/** The deal form is a feature of its own. */
const edit = (deal: Deal): void => runAction('openDealForm', { id: deal.id })

const idOf = (deal: Deal): string => deal.id
