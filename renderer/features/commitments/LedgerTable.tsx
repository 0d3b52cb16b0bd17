import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { partnerPath, pathOf } from '../../state/places.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Sort, TableColumn, TableSelection } from '../../ui/table/types.ts'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { type LedgerAsk, ledgerActions } from './ledgerActions.ts'
import { type LedgerRow, searched } from './viewModelLedger.ts'

const LedgerDialogs = lazy(() => import('./LedgerDialogs.tsx').then(m => ({ default: m.LedgerDialogs })))

interface LedgerTableProps {
  /** Its choices are remembered by this name. */
  readonly id: string
  readonly rows: readonly LedgerRow[]
  readonly columns: readonly TableColumn<LedgerRow>[]
  /** What it is sorted by until somebody chooses. */
  readonly usual?: Sort
  readonly search?: string
  readonly focused: string | undefined
  readonly selection?: TableSelection
  readonly empty: ReactNode
  onFocus(id: string): void
  /** Told which row the keyboard is on, also where nobody moved yet. */
  onCurrent?(row: LedgerRow | undefined): void
}

const BY_DUE: Sort = { id: 'due', desc: false }

const rowId = ({ id }: LedgerRow): string => id

/** Promises as a list: Enter opens what they came out of, D done, O done on a day, R another day, B broken, U open again. */
export function LedgerTable(props: LedgerTableProps) {
  const { id, rows, columns, usual = BY_DUE, search = '', focused, selection, empty, onFocus } = props
  const [ask, setAsk] = useState<LedgerAsk>()
  const match = useMemo(() => searched(search), [search])
  const table = useDataTable({ id, rows, columns, rowId, match, defaultSort: usual })
  const { shown } = table
  const current = shown.find(row => row.id === focused) ?? shown[0]
  const { onCurrent } = props
  useEffect(() => onCurrent?.(current), [onCurrent, current])

  const onKey = (event: KeyboardEvent, row: LedgerRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = ledgerActions(row, setAsk).find(({ key }) => key === event.key.toUpperCase())
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    onFocus(nextOf(shown, row, action.id) ?? row.id)
    action.run()
  }
  return (
    <>
      <DataTable
        table={table}
        label="Commitments"
        focused={focused}
        {...(selection && { selection })}
        onFocus={onFocus}
        onOpen={row => {
          const path = placeOf(row)
          if (path) navigate(path)
        }}
        onKey={onKey}
        empty={empty}
      />
      {ask && (
        <Suspense fallback={null}>
          <LedgerDialogs ask={ask} onClose={() => setAsk(undefined)} />
        </Suspense>
      )}
    </>
  )
}

/** The page of what it came out of; else its partner's. */
const placeOf = ({ sourceId, partnerId }: LedgerRow): string | undefined =>
  (sourceId && pathOf(sourceId)) ?? (partnerId && partnerPath(partnerId))

/** What is settled may leave the list: the keyboard goes on with its neighbour. */
function nextOf(shown: readonly LedgerRow[], row: LedgerRow, action: string): string | undefined {
  if (action !== 'done' && action !== 'broken') return undefined
  const at = shown.indexOf(row)
  return (shown[at + 1] ?? shown[at - 1])?.id
}
