import type { Id } from '@shared/lib/ids.ts'
import {
  CalendarCheck,
  CircleDot,
  Copy,
  Eye,
  FileDown,
  Link,
  Medal,
  MessageSquare,
  PanelRight,
  Pencil,
  Trash2,
  User,
} from 'lucide-react'
import type { BookRow } from '../../../columns/book.ts'
import { runAction } from '../../../state/actions.ts'
import { useSelection } from '../../../state/selection.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { copyText } from '../../../ui/toast/copyText.ts'
import { deleteSelected, meantBy } from './deleteSelected.ts'
import type { SettableField } from './SetField.tsx'

interface RowMenuProps {
  readonly row: BookRow
  readonly at: { readonly x: number; readonly y: number }
  onOpen(): void
  onEdit(): void
  onPreview(): void
  onSet(field: SettableField): void
  onClose(): void
}

/** What can be done with a row, at the pointer. */
export function RowMenu({ row, at, onOpen, onEdit, onPreview, onSet, onClose }: RowMenuProps) {
  const ticked = useSelection(state => state.partners)
  const many = ticked.has(row.id) ? ticked.size : 0
  const ofMany = many > 1 ? ` of ${formatCount(many)} partners` : ''
  const about = { partnerId: row.id as Id<'partner'> }
  return (
    <Menu
      label={row.name}
      anchor={at}
      onClose={onClose}
      entries={[
        { id: 'open', label: 'Open', icon: <Eye aria-hidden />, kbd: 'enter', onSelect: onOpen },
        { id: 'edit', label: 'Edit…', icon: <Pencil aria-hidden />, kbd: 'E', onSelect: onEdit },
        {
          id: 'preview',
          label: 'Preview',
          icon: <PanelRight aria-hidden />,
          kbd: 'Space',
          onSelect: onPreview,
        },
        null,
        {
          id: 'log',
          label: 'Log a touch or note…',
          icon: <MessageSquare aria-hidden />,
          onSelect: () => runAction('openInteraction', about),
        },
        {
          id: 'task',
          label: 'New task…',
          icon: <CalendarCheck aria-hidden />,
          onSelect: () => runAction('openTask', about),
        },
        null,
        {
          id: 'tier',
          label: `Set tier${ofMany}…`,
          icon: <Medal aria-hidden />,
          onSelect: () => onSet('tier'),
        },
        {
          id: 'owner',
          label: `Set owner${ofMany}…`,
          icon: <User aria-hidden />,
          onSelect: () => onSet('owner'),
        },
        {
          id: 'status',
          label: `Set status${ofMany}…`,
          icon: <CircleDot aria-hidden />,
          onSelect: () => onSet('status'),
        },
        null,
        {
          id: 'export',
          label: 'Export scorecard…',
          icon: <FileDown aria-hidden />,
          onSelect: () => void runAction('exportScorecard', row.id),
        },
        {
          id: 'copy',
          label: 'Copy name',
          icon: <Copy aria-hidden />,
          onSelect: () => void copyText(row.name),
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
          label: many > 1 ? `Delete ${formatCount(many)} partners` : 'Delete',
          icon: <Trash2 aria-hidden />,
          kbd: 'Del',
          danger: true,
          onSelect: () => void deleteSelected(meantBy(row.id)),
        },
      ]}
    />
  )
}
