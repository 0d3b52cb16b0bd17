import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BookRow } from '../../../columns/book.ts'
import { useReady } from '../../../state/boot.ts'
import { listPlace, usePartnersView } from '../../../state/partnersView.ts'
import { partnerPath } from '../../../state/places.ts'
import { useSelection } from '../../../state/selection.ts'
import { SidePane } from '../../../ui/layout/SidePane.tsx'
import type { Anchor } from '../../../ui/menu/items.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { DataTableState } from '../../../ui/table/useDataTable.ts'
import css from '../partners.module.css'
import type { PreviewState } from '../usePreview.ts'
import { NothingShown } from './NothingShown.tsx'
import type { SettableField } from './SetField.tsx'

const Preview = lazy(() => import('./Preview.tsx').then(m => ({ default: m.Preview })))
const SelectionBar = lazy(() => import('./SelectionBar.tsx').then(m => ({ default: m.SelectionBar })))
const RowMenu = lazy(() => import('./RowMenu.tsx').then(m => ({ default: m.RowMenu })))
const SetField = lazy(() => import('./SetField.tsx').then(m => ({ default: m.SetField })))
const EditPartnerDialog = lazy(() =>
  import('../EditPartnerDialog.tsx').then(m => ({ default: m.EditPartnerDialog })),
)

const keepOffset = (offset: number): void => {
  listPlace.offset = offset
}

interface PartnerListProps {
  readonly table: DataTableState<BookRow>
  readonly rows: readonly BookRow[]
  readonly currency: string
  readonly confirmed: boolean
  readonly preview: PreviewState
}

/** The rows, what can be done with them, and the preview of the one the keyboard is on. */
export function PartnerList({ table, rows, currency, confirmed, preview }: PartnerListProps) {
  const { focused, setFocused } = usePartnersView()
  const ready = useReady()
  const { partners: selected, selectPartners } = useSelection()
  const [menu, setMenu] = useState<{ row: BookRow; at: { x: number; y: number } }>()
  const [setting, setSetting] = useState<{ field: SettableField; ids: readonly string[]; anchor: Anchor }>()
  const [editing, setEditing] = useState<string>()
  const focusedId = focused ?? table.shown[0]?.id
  const previewed = useDeferredValue(table.shown.find(row => row.id === focusedId) ?? table.shown[0])
  const open = (row: BookRow) => {
    setFocused(row.id)
    navigate(partnerPath(row.id))
  }
  return (
    <div ref={preview.hold} className={css.layout}>
      <div className={css.main}>
        <div className={css.grid} aria-busy={!confirmed}>
          <DataTable
            table={table}
            label="Partners"
            focused={focusedId}
            initialOffset={listPlace.offset}
            onFocus={setFocused}
            onOpen={open}
            onPreview={preview.toggle}
            onScroll={keepOffset}
            onMenu={(row, at) => confirmed && setMenu({ row, at })}
            onKey={(event, row) => {
              if (event.key === 'e' && confirmed) setEditing(row.id)
              else if (event.key === 'Delete' && confirmed)
                void import('./deleteSelected.ts').then(m => m.deleteSelected(m.meantBy(row.id)))
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
      {preview.shown && (
        <SidePane
          label="Preview"
          width={preview.width}
          floating={preview.floating}
          onWidth={preview.setWidth}
        >
          {previewed && ready && (
            <Suspense fallback={null}>
              <Preview row={previewed} currency={currency} onOpen={() => open(previewed)} />
            </Suspense>
          )}
        </SidePane>
      )}
      <Suspense fallback={null}>
        {menu && (
          <RowMenu
            row={menu.row}
            at={menu.at}
            onOpen={() => open(menu.row)}
            onEdit={() => setEditing(menu.row.id)}
            onPreview={preview.toggle}
            onSet={field => {
              const ids = selected.has(menu.row.id) ? [...selected] : [menu.row.id]
              setSetting({ field, ids, anchor: menu.at })
            }}
            onClose={() => setMenu(undefined)}
          />
        )}
        {setting && <SetField {...setting} rows={rows} onClose={() => setSetting(undefined)} />}
        {editing && <EditPartnerDialog id={editing} onClose={() => setEditing(undefined)} />}
      </Suspense>
    </div>
  )
}
