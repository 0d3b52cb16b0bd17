import { OUTCOME_AXES, type OutcomeAxis } from '@shared/domain/forecast/outcome.ts'
import { useMemo, useState } from 'react'
import type { DealColumns } from '../../../columns/deals/dealColumns.ts'
import { useOutcomes } from '../../../columns/forecast/forecastStore.ts'
import { useForecastView } from '../../../state/forecastView.ts'
import { formatCount, formatPercent, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { Section } from '../../../ui/layout/Section.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import { useDataTable } from '../../../ui/table/useDataTable.ts'
import css from '../forecast.module.css'
import { showDeals } from '../showDeals.ts'
import { filtersOfWins, OUTCOME_LABELS, type WinLine, winLines } from '../viewModelWinRates.ts'

const AXES = OUTCOME_AXES.map(value => ({ value, label: `By ${OUTCOME_LABELS[value].toLowerCase()}` }))
const SINCE = [
  { value: 'year', label: '12 months' },
  { value: 'ever', label: 'All' },
] as const
const NONE: readonly WinLine[] = []
const lineId = (line: WinLine): string => line.id
/** Lines in sight before it scrolls. */
const MOST = 8

/** How deals ended by seller, partner, product or region, and how long winning took. Enter opens the deals. */
export function WinRates({ columns }: { columns: DealColumns | undefined }) {
  const { winsBy, winsSince, setWinsBy, setWinsSince } = useForecastView()
  const outcomes = useOutcomes(winsBy, winsSince, true)
  const rows = useMemo(
    () => (outcomes && columns ? winLines(outcomes, winsBy, columns) : NONE),
    [outcomes, winsBy, columns],
  )
  const [focused, setFocused] = useState<string>()
  const table = useDataTable({
    id: 'winRates',
    rows,
    columns: COLUMNS,
    rowId: lineId,
    defaultSort: { id: 'decided', desc: true },
  })
  return (
    <Section
      title="Win rates"
      actions={
        <>
          <span className={css.since}>
            <Select
              compact
              label="Win rates by"
              value={winsBy}
              options={AXES}
              onChange={value => setWinsBy(value as OutcomeAxis)}
            />
          </span>
          <Segmented label="Of which time" options={SINCE} value={winsSince} onChange={setWinsSince} />
        </>
      }
    >
      <div
        className={css.pivot}
        style={{ height: `calc(33px + ${Math.min(MOST, Math.max(rows.length, 2))} * var(--row))` }}
      >
        <DataTable
          table={table}
          label={`Win rates by ${OUTCOME_LABELS[winsBy].toLowerCase()}`}
          focused={focused}
          onFocus={setFocused}
          onOpen={line => showDeals(filtersOfWins(line.id, winsBy))}
          empty={
            outcomes && (
              <p className={css.quietPadded}>
                {winsSince === 'year'
                  ? 'No deal was won or lost in these twelve months.'
                  : 'No deal was won or lost yet.'}
              </p>
            )
          }
        />
      </div>
    </Section>
  )
}

const COLUMNS: readonly TableColumn<WinLine>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 130,
    grow: 1,
    fixed: true,
    value: line => line.name,
    title: line => line.name,
    cell: line => (
      <span className={css.cut} dir="auto">
        {line.name}
      </span>
    ),
  },
  {
    id: 'decided',
    header: 'Won of decided',
    width: 138,
    align: 'end',
    firstDesc: true,
    definition:
      'Won deals, of those won or lost. A deal with several partners or products counts under each.',
    value: line => line.decided,
    cell: line => `${formatCount(line.outcome.won)} of ${formatCount(line.decided)}`,
  },
  {
    id: 'rate',
    header: 'Win rate',
    width: 78,
    align: 'end',
    firstDesc: true,
    definition: 'Won / (won + lost), by count.',
    value: line => line.outcome.winRate,
    cell: line => <strong>{percent(line.outcome.winRate)}</strong>,
  },
  {
    id: 'value',
    header: 'By value',
    width: 78,
    align: 'end',
    firstDesc: true,
    definition: 'The same by value, over deals with an amount.',
    value: line => line.outcome.winRateByValue,
    cell: line => percent(line.outcome.winRateByValue),
  },
  {
    id: 'cycle',
    header: 'Cycle',
    width: 80,
    align: 'end',
    definition: 'Median days from opening to winning.',
    value: line => line.outcome.medianCycle,
    cell: line =>
      line.outcome.medianCycle === undefined ? NOT_AVAILABLE : `${formatCount(line.outcome.medianCycle)} d`,
  },
]

const percent = (rate: number | undefined): string =>
  rate === undefined ? NOT_AVAILABLE : formatPercent(rate * 100)
