import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { deleteDeals } from '@shared/domain/deal/commands.ts'
import { FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Eye, Link, ListTodo, Pencil, Trash2 } from 'lucide-react'
import type { DealLine } from '../../../columns/deals/dealLine.ts'
import { actOrSay } from '../../../data/act.ts'
import { runAction } from '../../../state/actions.ts'
import { useSelection } from '../../../state/selection.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { setCategory } from '../setCategory.ts'

interface RowMenuProps {
  readonly line: DealLine
  readonly at: { readonly x: number; readonly y: number }
  onOpen(): void
  onClose(): void
}

/** The deal alone, or all that are ticked when it is one of them. */
export function meantBy(id: string): Id<'deal'>[] {
  const ticked = useSelection.getState().deals
  return (ticked.has(id) ? [...ticked] : [id]) as Id<'deal'>[]
}

export const deleteMeant = (id: string): Promise<boolean> => actOrSay(deleteDeals, { ids: meantBy(id) })

/** What can be done with a deal, at the pointer. */
export function RowMenu({ line, at, onOpen, onClose }: RowMenuProps) {
  const many = meantBy(line.id).length
  const categories = [...FORECAST_CATEGORIES, null].map(category => ({
    id: category ?? 'stage',
    label: category ? FORECAST_CATEGORY_LABELS[category] : 'As its stage says',
    checked: category ? line.ownCategory && line.category === category : !line.ownCategory,
    onSelect: () => void setCategory(meantBy(line.id), category),
  }))
  return (
    <Menu
      label={line.name}
      anchor={at}
      onClose={onClose}
      entries={[
        { id: 'open', label: 'Open', icon: <Eye aria-hidden />, kbd: 'enter', onSelect: onOpen },
        {
          id: 'edit',
          label: 'Edit…',
          icon: <Pencil aria-hidden />,
          kbd: 'E',
          onSelect: () => runAction('openDealForm', { id: line.id }),
        },
        {
          id: 'link',
          label: 'Copy link',
          icon: <Link aria-hidden />,
          onSelect: () => void runAction('copyLink', line.id),
        },
        {
          id: 'step',
          label: 'Next step…',
          icon: <ListTodo aria-hidden />,
          kbd: 'T',
          onSelect: () => runAction('openTask', { dealId: line.id as Id<'deal'> }),
        },
        ...(line.category === undefined ? [] : ['Forecast (C turns it)', ...categories]),
        null,
        {
          id: 'delete',
          label: many > 1 ? `Delete ${many} deals` : 'Delete',
          icon: <Trash2 aria-hidden />,
          kbd: 'Del',
          danger: true,
          onSelect: () => void deleteMeant(line.id),
        },
      ]}
    />
  )
}
