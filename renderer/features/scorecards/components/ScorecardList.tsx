import { useEffect } from 'react'
import { StateChip } from '../../../ui/badge/StateChip.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatReached, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import type { ScorecardRow } from '../viewModelList.ts'
import css from './scorecards.module.css'

const COLUMNS: readonly TableColumn<ScorecardRow>[] = [
  {
    id: 'name',
    header: 'Partner',
    width: 140,
    grow: 1,
    fixed: true,
    value: row => row.name,
    title: row => row.name,
    cell: row => (
      <span className={css.name} dir="auto">
        {row.name}
      </span>
    ),
  },
  {
    id: 'score',
    header: 'Score',
    definition: 'The sum of the weighted KPI scores over the weights that have data, 0 to 100.',
    width: 120,
    firstDesc: true,
    value: row => row.score,
    cell: row => <StateChip state={row.band ?? 'no data'} score={row.score} />,
  },
  {
    id: 'change',
    header: 'Change',
    definition: 'Points against the quarter before, over the KPIs that can be told for both.',
    width: 70,
    align: 'end',
    firstDesc: true,
    value: row => row.change,
    cell: row => <Change points={row.change} />,
  },
  {
    id: 'target',
    header: 'to target',
    definition: 'Sourced revenue of the quarter in percent of its target.',
    width: 76,
    align: 'end',
    firstDesc: true,
    value: row => row.targetPercent,
    cell: row => (row.targetPercent === undefined ? NOT_AVAILABLE : formatReached(row.targetPercent)),
  },
  {
    id: 'issued',
    header: 'Issued',
    definition: 'The newest issued version of the quarter; a draft follows the data until it is issued.',
    width: 62,
    firstDesc: true,
    value: row => row.issuedAt,
    title: row => (row.issuedAt === undefined ? undefined : formatInstant(row.issuedAt)),
    cell: row => (row.issuedAt === undefined ? <span className={css.quiet}>draft</span> : `v${row.version}`),
  },
]

interface ScorecardListProps {
  readonly rows: readonly ScorecardRow[]
  readonly match: ((row: ScorecardRow) => boolean) | undefined
  readonly openId: string | undefined
  readonly ticked: ReadonlySet<string>
  setOpen(id: string): void
  setTicked(ids: ReadonlySet<string>): void
}

const rowId = (row: ScorecardRow): string => row.id

/** The partners of the quarter; the one the keyboard is on is open at the right. */
export function ScorecardList({ rows, match, openId, ticked, setOpen, setTicked }: ScorecardListProps) {
  const table = useDataTable({
    id: 'scorecards',
    rows,
    columns: COLUMNS,
    rowId,
    match,
    defaultSort: { id: 'score', desc: false },
  })
  // Nothing chosen yet: the first one of the list as it is sorted.
  const first = table.shown[0]?.id
  useEffect(() => {
    if (openId === undefined && first !== undefined) setOpen(first)
  }, [openId, first, setOpen])
  return (
    <div className={css.table}>
      <DataTable
        table={table}
        label="Scorecards"
        focused={openId}
        selection={{ ids: ticked, onChange: setTicked }}
        empty={<p className={css.quiet}>No partner of this name.</p>}
        onFocus={setOpen}
      />
    </div>
  )
}

/** Signed points, with an arrow beside the colour. */
function Change({ points }: { points: number | undefined }) {
  if (points === undefined) return <span className={css.quiet}>–</span>
  if (points === 0) return <span className={css.quiet}>0</span>
  return points > 0 ? (
    <span className={css.up}>▲ {points}</span>
  ) : (
    <span className={css.down}>▼ {Math.abs(points)}</span>
  )
}
