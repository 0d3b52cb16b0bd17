import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useWorkspace } from '../../data/live.ts'
import { runAction } from '../../state/actions.ts'
import { useReady } from '../../state/boot.ts'
import { useDialogs } from '../../state/dialogs.ts'
import { usePartnersView } from '../../state/partnersView.ts'
import { Slot } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { ViewsBar } from '../../ui/frame/ViewsBar.tsx'
import { FIRST_TIME } from '../../ui/skeleton/firstTime.ts'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { FilterBar } from './components/FilterBar.tsx'
import { focusList } from './components/focusList.ts'
import { PartnerList } from './components/PartnerList.tsx'
import { partnerStarters } from './starters.ts'
import { usePartners } from './usePartners.ts'
import { usePreview } from './usePreview.ts'

const Welcome = lazy(() => import('./components/Welcome.tsx').then(m => ({ default: m.Welcome })))
/** The whole book as a list, with a preview of the row the keyboard is on. */
export function PartnersPage() {
  const { table, look, show, fields, about, rows, confirmed, shownCount, total, teamed } = usePartners()
  const view = usePartnersView()
  const ready = useReady()
  const preview = usePreview(table)

  const owner = useWorkspace(confirmed)?.owner
  // With a team, one's own book is a choice over every list and needs no view.
  const starters = useMemo(() => partnerStarters(teamed ? undefined : owner), [teamed, owner])

  const empty = confirmed && rows.length === 0
  const listed = about !== undefined && !empty
  useEffect(() => {
    if (!listed) return
    // In the frame that lays the page out anyway.
    const frame = requestAnimationFrame(focusList)
    return () => cancelAnimationFrame(frame)
  }, [listed])

  // On a partner's own page, next and previous follow the list as it was left.
  const shown = useRef(table.shown)
  shown.current = table.shown
  useEffect(() => () => usePartnersView.getState().setOrder(shown.current.map(row => row.id)), [])

  return (
    <Page
      header={
        <PageHeader
          title="Partners"
          {...(!empty && {
            search: {
              value: view.search,
              placeholder: 'Search partners',
              onChange: view.setSearch,
              onLeave: focusList,
            },
          })}
          actions={
            <>
              <Button disabled={!ready} onClick={() => runAction('openImport')}>
                Import…
              </Button>
              <Button
                variant="primary"
                disabled={!ready}
                onClick={() => useDialogs.getState().show('newPartner')}
              >
                New partner
              </Button>
            </>
          }
        />
      }
    >
      {!about && !confirmed && <Skeleton lines={10} words={FIRST_TIME} />}
      {empty && (
        <Suspense fallback={null}>
          <Welcome />
        </Suspense>
      )}
      {listed && (
        <>
          <ViewsBar end={<Slot name="bookChooser" counted />}>
            <Slot
              name="viewTabs"
              page="partners"
              all="All partners"
              look={look}
              starters={starters}
              onShow={show}
            />
          </ViewsBar>
          <FilterBar
            table={table}
            fields={fields}
            rows={rows}
            about={about}
            shown={shownCount}
            total={total}
            preview={preview}
          />
          <PartnerList
            table={table}
            rows={rows}
            currency={about.currency}
            confirmed={confirmed}
            preview={preview}
          />
        </>
      )}
    </Page>
  )
}
