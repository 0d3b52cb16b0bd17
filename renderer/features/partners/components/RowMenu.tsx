import { Eye, FileDown, Link, Pencil, Trash2 } from 'lucide-react'
import type { BookRow } from '../../../columns/book.ts'
import { runAction } from '../../../state/actions.ts'
import { useSelection } from '../../../state/selection.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { exportPdf } from '../exportPdf.ts'
import { deleteSelected, meantBy } from './deleteSelected.ts'

interface RowMenuProps {
  readonly row: BookRow
  readonly at: { readonly x: number; readonly y: number }
  onOpen(): void
  onEdit(): void
  onClose(): void
}

/** What can be done with a row, at the pointer. */
export function RowMenu({ row, at, onOpen, onEdit, onClose }: RowMenuProps) {
  const ticked = useSelection(state => state.partners)
  const many = ticked.has(row.id) ? ticked.size : 0
  return (
    <Menu
      label={row.name}
      anchor={at}
      onClose={onClose}
      entries={[
        { id: 'open', label: 'Open', icon: <Eye aria-hidden />, kbd: 'enter', onSelect: onOpen },
        { id: 'edit', label: 'Edit…', icon: <Pencil aria-hidden />, kbd: 'E', onSelect: onEdit },
        {
          id: 'export',
          label: 'Export scorecard…',
          icon: <FileDown aria-hidden />,
          onSelect: () => void exportPdf(row.id),
        },
        {
          id: 'link',
          label: 'Copy link',
          icon: <Link aria-hidden />,
          onSelect: () => void runAction('copyLink', row.id),
        },
        null,
        {
          id: 'delete',
          label: many > 1 ? `Delete ${many} partners` : 'Delete',
          icon: <Trash2 aria-hidden />,
          kbd: 'Del',
          danger: true,
          onSelect: () => void deleteSelected(meantBy(row.id)),
        },
      ]}
    />
  )
}
