import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BookRow } from '../../columns/book.ts'
import { useWorkspace } from '../../data/live.ts'
import { runAction } from '../../state/actions.ts'
import { useReady } from '../../state/boot.ts'
import { useDialogs } from '../../state/dialogs.ts'
import { usePanels } from '../../state/panels.ts'
import { listPlace, usePartnersView } from '../../state/partnersView.ts'
import { partnerPath } from '../../state/places.ts'
import { useSelection } from '../../state/selection.ts'
import { Slot } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { FilterBar } from './components/FilterBar.tsx'
import { focusList } from './components/focusList.ts'
import { NothingShown } from './components/NothingShown.tsx'
import css from './partners.module.css'
import { partnerStarters } from './starters.ts'
import { usePartners } from './usePartners.ts'

const Preview = lazy(() => import('./components/Preview.tsx').then(m => ({ default: m.Preview })))
const SelectionBar = lazy(() =>
  import('./components/SelectionBar.tsx').then(m => ({ default: m.SelectionBar })),
)
const RowMenu = lazy(() => import('./components/RowMenu.tsx').then(m => ({ default: m.RowMenu })))
const Welcome = lazy(() => import('./components/Welcome.tsx').then(m => ({ default: m.Welcome })))
const EditPartnerDialog = lazy(() =>
  import('./EditPartnerDialog.tsx').then(m => ({ default: m.EditPartnerDialog })),
)

const keepOffset = (offset: number): void => {
  listPlace.offset = offset
}

/** The whole book as a list, with a preview of the row the keyboard is on. */
export function PartnersPage() {
  const { table, look, show, fields, about, rows, confirmed, shownCount, total } = usePartners()
  const view = usePartnersView()
  const ready = useReady()
  const preview = usePanels(state => state.preview)
  const togglePreview = usePanels(state => state.togglePreview)
  const { partners: selected, selectPartners } = useSelection()
  const [menu, setMenu] = useState<{ row: BookRow; at: { x: number; y: number } }>()
  const [editing, setEditing] = useState<string>()

  const owner = useWorkspace(confirmed)?.owner
  const starters = useMemo(() => partnerStarters(owner), [owner])

  const focusedId = view.focused ?? table.shown[0]?.id
  const previewed = useDeferredValue(table.shown.find(row => row.id === focusedId) ?? table.shown[0])
  const empty = confirmed && rows.length === 0
  const listed = about !== undefined && !empty
  useEffect(() => {
    if (listed) focusList()
  }, [listed])

  // On a partner's own page, next and previous follow the list as it was left.
  const shown = useRef(table.shown)
  shown.current = table.shown
  useEffect(() => () => usePartnersView.getState().setOrder(shown.current.map(row => row.id)), [])

  const open = (row: BookRow) => {
    view.setFocused(row.id)
    navigate(partnerPath(row.id))
  }

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
      {!about && !confirmed && <Skeleton lines={10} />}
      {empty && (
        <Suspense fallback={null}>
          <Welcome />
        </Suspense>
      )}
      {listed && (
        <>
          <div className={css.views}>
            <Slot
              name="viewTabs"
              page="partners"
              all="All partners"
              look={look}
              starters={starters}
              onShow={show}
            />
          </div>
          <FilterBar
            table={table}
            fields={fields}
            rows={rows}
            about={about}
            shown={shownCount}
            total={total}
          />
          <div className={css.layout} data-preview={preview}>
            <div className={css.main}>
              <div className={css.grid} aria-busy={!confirmed}>
                <DataTable
                  table={table}
                  label="Partners"
                  focused={focusedId}
                  initialOffset={listPlace.offset}
                  onFocus={view.setFocused}
                  onOpen={open}
                  onPreview={togglePreview}
                  onScroll={keepOffset}
                  onMenu={(row, at) => confirmed && setMenu({ row, at })}
                  onKey={(event, row) => {
                    if (event.key === 'e' && confirmed) setEditing(row.id)
                    else if (event.key === 'Delete' && confirmed)
                      void import('./components/deleteSelected.ts').then(m =>
                        m.deleteSelected(m.meantBy(row.id)),
                      )
                    else return
                    event.preventDefault()
                  }}
                  empty={confirmed && <NothingShown />}
                  {...(confirmed && { selection: { ids: selected, onChange: selectPartners } })}
                />
              </div>
              {selected.size > 0 && confirmed && (
                <Suspense fallback={null}>
                  <SelectionBar rows={rows} />
                </Suspense>
              )}
            </div>
            {preview && (
              <aside className={css.preview} aria-label="Preview">
                {previewed && ready && (
                  <Suspense fallback={null}>
                    <Preview row={previewed} currency={about.currency} onOpen={() => open(previewed)} />
                  </Suspense>
                )}
              </aside>
            )}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {menu && (
          <RowMenu
            row={menu.row}
            at={menu.at}
            onOpen={() => open(menu.row)}
            onEdit={() => setEditing(menu.row.id)}
            onClose={() => setMenu(undefined)}
          />
        )}
        {editing && <EditPartnerDialog id={editing} onClose={() => setEditing(undefined)} />}
      </Suspense>
    </Page>
  )
}
