import { DataGrid, type GridApi, type GridColumn } from '@mui/x-data-grid'
import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { sampleOf } from './rows.ts'
import { untilPainted } from './untilPainted.ts'

/** MUI's grid as its documents show it, with the largest page its free edition takes. */

const COLUMNS: readonly GridColumn[] = [
  { field: 'name', headerName: 'Deal', width: 260 },
  { field: 'partner', headerName: 'Partner', width: 200 },
  { field: 'customer', headerName: 'Customer', width: 200 },
  { field: 'owner', headerName: 'Owner', width: 140 },
  { field: 'stage', headerName: 'Stage', width: 120 },
  { field: 'amount', headerName: 'Amount', width: 120, type: 'number' },
  { field: 'currency', headerName: 'Currency', width: 90 },
  { field: 'closeOn', headerName: 'Close date', width: 120 },
]

const ROW = '.MuiDataGrid-row'
let rows: readonly object[] = []
const api: { current: GridApi | null } = { current: null }

/** Holds the rows as objects, as an app that uses the grid does. Answers how many there are. */
export function prepare(partners: number, deals: number): number {
  const sample = sampleOf(partners, deals)
  const names = new Map<string, string>(
    [...sample.partners, ...sample.customers].map(row => [row.id, row.name]),
  )
  rows = sample.deals.map(deal => ({
    id: deal.id,
    name: deal.name,
    partner: names.get(deal.partners[0]?.partnerId ?? ''),
    customer: names.get(deal.customerId ?? ''),
    owner: deal.owner,
    stage: DEAL_STAGE_LABELS[deal.stage],
    amount: deal.amount ? deal.amount.minor / 100 : undefined,
    currency: deal.amount?.currency,
    closeOn: deal.closeOn,
  }))
  return rows.length
}

export interface GridTimes {
  readonly render: number
  readonly sort: number
  readonly filter: number
}

/** Milliseconds until each was painted: the grid made anew, sorted by amount, filtered by a name. */
export async function once(word: string): Promise<GridTimes> {
  const place = document.createElement('div')
  place.style.height = '800px'
  document.body.replaceChildren(place)
  const root = createRoot(place)
  const first = () => document.querySelector(ROW)?.getAttribute('data-id')
  const render = await untilPainted(
    () =>
      root.render(
        createElement(DataGrid, {
          apiRef: api,
          rows,
          columns: COLUMNS,
          checkboxSelection: true,
          pageSizeOptions: [100],
          initialState: { pagination: { paginationModel: { pageSize: 100 } } },
        }),
      ),
    () => document.querySelectorAll(ROW).length > 3,
  )
  const unsorted = first()
  const sort = await untilPainted(
    () => api.current?.sortColumn('amount', 'desc'),
    () => first() !== undefined && first() !== unsorted,
  )
  const sorted = first()
  const filter = await untilPainted(
    () => api.current?.setFilterModel({ items: [{ field: 'name', operator: 'contains', value: word }] }),
    () => first() !== sorted,
  )
  root.unmount()
  return { render, sort, filter }
}
