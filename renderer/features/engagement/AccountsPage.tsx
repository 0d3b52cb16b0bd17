import { BookUser } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useReady } from '../../state/boot.ts'
import { RULES_PAGES } from '../../state/sections.ts'
import { useAction } from '../../state/useAction.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import css from './accounts.module.css'
import { AccountTable } from './components/AccountTable.tsx'
import { ListHead } from './components/ListHead.tsx'
import { ListNav } from './components/ListNav.tsx'
import { useAccountLists } from './useAccountLists.ts'

const ListDialog = lazy(() => import('./components/ListDialog.tsx').then(m => ({ default: m.ListDialog })))

/** Named accounts: which companies belong to the direct team or to one partner, whoever registers them. */
export function AccountsPage() {
  const ready = useReady()
  const [adding, setAdding] = useState(false)
  useAction('createOnPage', () => setAdding(true))
  return (
    <Page
      header={
        <PageHeader
          title="Named accounts"
          actions={
            ready && (
              <Button variant="primary" kbd="n" onClick={() => setAdding(true)}>
                New list…
              </Button>
            )
          }
        />
      }
    >
      <SectionTabs label="Rules" pages={RULES_PAGES} current="/rules/accounts" />
      {ready && <Body onAdd={() => setAdding(true)} />}
      <Suspense fallback={null}>
        {adding && <ListDialog list={undefined} onClose={() => setAdding(false)} />}
      </Suspense>
    </Page>
  )
}

function Body({ onAdd }: { onAdd(): void }) {
  const view = useAccountLists()
  const [openId, setOpenId] = useState<string>()
  if (!view) return <Skeleton lines={6} />
  const open = view.lists.find(({ id }) => id === openId) ?? view.lists[0]
  if (!open)
    return (
      <EmptyState
        icon={<BookUser aria-hidden />}
        title="No named account yet"
        actions={
          <Button variant="primary" onClick={onAdd}>
            New list…
          </Button>
        }
      >
        A list says whose accounts some companies are: the direct team’s, or one partner’s. A registration for
        one of them is then a conflict with its holder. Paste the list or choose a CSV file.
      </EmptyState>
    )
  return (
    <div className={css.split}>
      <ListNav view={view} openId={open.id} onOpen={setOpenId} />
      <section className={css.pane} aria-label={open.name}>
        <ListHead key={open.id} list={open} view={view} />
        <AccountTable key={open.id} list={open} />
      </section>
    </div>
  )
}
