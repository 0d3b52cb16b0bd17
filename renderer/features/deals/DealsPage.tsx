import type { Id } from '@shared/lib/ids.ts'
import { Handshake } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DealLine } from '../../columns/deals/dealLine.ts'
import { runAction } from '../../state/actions.ts'
import { useReady } from '../../state/boot.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { dealPath } from '../../state/places.ts'
import { useSelection } from '../../state/selection.ts'
import { Slot } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { ViewsBar } from '../../ui/frame/ViewsBar.tsx'
import { FIRST_TIME } from '../../ui/skeleton/firstTime.ts'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DealsBar } from './components/DealsBar.tsx'
import { DealTable } from './components/DealTable.tsx'
import { focusDeals } from './components/focusDeals.ts'
import { NothingShown } from './components/NothingShown.tsx'
import css from './deals.module.css'
import { turnCategory } from './setCategory.ts'
import { DEAL_STARTERS } from './starters.ts'
import { useDealsPage } from './useDealsPage.ts'

const DealBoard = lazy(() => import('./components/DealBoard.tsx').then(m => ({ default: m.DealBoard })))
const RowMenu = lazy(() => import('./components/RowMenu.tsx').then(m => ({ default: m.RowMenu })))
const SelectionBar = lazy(() =>
  import('./components/SelectionBar.tsx').then(m => ({ default: m.SelectionBar })),
)

/** Every deal, as a table or a board by stage. */
export function DealsPage() {
  const view = useDealsPage()
  const { layout, search, setSearch, setFocused } = useDealsView()
  const selected = useSelection(state => state.deals)
  const ready = useReady()
  const [menu, setMenu] = useState<{ line: DealLine; at: { x: number; y: number } }>()
  const empty = view.confirmed && view.total === 0
  const listed = view.known && !empty
  useEffect(() => {
    if (listed && layout === 'table') focusDeals()
  }, [listed, layout])

  const open = (line: DealLine) => {
    setFocused(line.id)
    navigate(dealPath(line.id))
  }
  const onKey = (event: React.KeyboardEvent, line: DealLine) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'e') runAction('openDealForm', { id: line.id })
    else if (event.key === 'c') turnCategory(line)
    else if (event.key === 't') runAction('openTask', { dealId: line.id as Id<'deal'> })
    else if (event.key === 'Delete') void import('./components/RowMenu.tsx').then(m => m.deleteMeant(line.id))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onMenu = (line: DealLine, at: { x: number; y: number }) => setMenu({ line, at })

  return (
    <Page
      header={
        <PageHeader
          title="Deals"
          {...(!empty && {
            search: { value: search, placeholder: 'Search deals', onChange: setSearch, onLeave: focusDeals },
          })}
          actions={
            <Button variant="primary" disabled={!ready} onClick={() => runAction('openDealForm', {})}>
              New deal
            </Button>
          }
        />
      }
    >
      {!view.known && <Skeleton lines={10} words={FIRST_TIME} />}
      {empty && (
        <EmptyState
          icon={<Handshake aria-hidden />}
          title="No deals yet"
          actions={
            <>
              <Button variant="primary" onClick={() => runAction('openImport')}>
                Import a pipeline…
              </Button>
              <Button onClick={() => runAction('openDealForm', {})}>New deal</Button>
            </>
          }
        >
          Deals come with the export of your CRM, or one by one. Here they are listed, or stand on a board by
          stage, with what they are worth and what has slipped.
        </EmptyState>
      )}
      {listed && (
        <>
          <ViewsBar end={<Slot name="bookChooser" />}>
            <Slot
              name="viewTabs"
              page="deals"
              all="All deals"
              look={view.look}
              starters={DEAL_STARTERS}
              onShow={view.show}
            />
          </ViewsBar>
          <DealsBar view={view} />
          <div className={css.main} aria-busy={!view.confirmed}>
            {layout === 'table' ? (
              <DealTable view={view} onOpen={open} onMenu={onMenu} onKey={onKey} />
            ) : view.confirmed && view.shown === 0 ? (
              <NothingShown />
            ) : (
              <Suspense fallback={null}>
                <DealBoard view={view} onOpen={open} onMenu={onMenu} onKey={onKey} />
              </Suspense>
            )}
            {selected.size > 0 && view.confirmed && layout === 'table' && (
              <Suspense fallback={null}>
                <SelectionBar view={view} />
              </Suspense>
            )}
          </div>
        </>
      )}
      {menu && (
        <Suspense fallback={null}>
          <RowMenu
            line={menu.line}
            at={menu.at}
            onOpen={() => open(menu.line)}
            onClose={() => setMenu(undefined)}
          />
        </Suspense>
      )}
    </Page>
  )
}
