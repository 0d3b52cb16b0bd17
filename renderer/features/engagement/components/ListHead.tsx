import { deleteAccountLists } from '@shared/domain/engagement/accountCommands.ts'
import type { AccountList } from '@shared/domain/engagement/schema.ts'
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import css from '../accounts.module.css'
import type { AccountListsView } from '../useAccountLists.ts'

const ListDialog = lazy(() => import('./ListDialog.tsx').then(m => ({ default: m.ListDialog })))
const AddAccountsDialog = lazy(() =>
  import('./AddAccountsDialog.tsx').then(m => ({ default: m.AddAccountsDialog })),
)

/** Name and holder of the open list, and what can be done with it. */
export function ListHead({ list, view }: { list: AccountList; view: AccountListsView }) {
  const [dialog, setDialog] = useState<'edit' | 'add'>()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <header className={css.head}>
      <div className={css.headWords}>
        <h2 dir="auto">{list.name}</h2>
        <p dir="auto">
          Held by {list.partnerId === undefined ? 'the direct team' : view.holder(list)}
          {list.owner && ` · ${list.owner}`}
        </p>
      </div>
      <Button onClick={() => setDialog('add')}>Add accounts…</Button>
      <IconButton label="More for this list" onClick={event => setAnchor(event.currentTarget)}>
        <MoreHorizontal aria-hidden />
      </IconButton>
      <Menu
        anchor={anchor}
        label="This list"
        entries={[
          {
            id: 'edit',
            label: 'Edit name and holder…',
            icon: <Pencil aria-hidden />,
            onSelect: () => setDialog('edit'),
          },
          {
            id: 'delete',
            label: 'Delete list',
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => void actOrSay(deleteAccountLists, { ids: [list.id] }),
          },
        ]}
        onClose={() => setAnchor(null)}
      />
      <Suspense fallback={null}>
        {dialog === 'edit' && <ListDialog list={list} onClose={() => setDialog(undefined)} />}
        {dialog === 'add' && <AddAccountsDialog list={list} onClose={() => setDialog(undefined)} />}
      </Suspense>
    </header>
  )
}
