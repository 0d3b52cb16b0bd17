import { FORECAST_AXES } from '@shared/domain/forecast/cube.ts'
import { MEASURE_DEFINITIONS } from '@shared/domain/forecast/measure.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import type { DealColumns } from '../../../columns/deals/dealColumns.ts'
import type { ForecastPivot } from '../../../columns/forecast/forecast.ts'
import { useForecastView } from '../../../state/forecastView.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { arraySource } from '../../../ui/table/groups.ts'
import type { TableColumn } from '../../../ui/table/types.ts'
import { useSourceTable } from '../../../ui/table/useSourceTable.ts'
import { useTableChoices } from '../../../ui/table/useTableChoices.ts'
import css from '../forecast.module.css'
import { showDeals } from '../showDeals.ts'
import { AXIS_LABELS, filtersBehind, type PivotLine, pivotLines } from '../viewModelPivot.ts'

interface PivotTableProps {
  readonly pivot: ForecastPivot
  readonly columns: DealColumns | undefined
  readonly quarter: Quarter
  readonly running: Quarter | undefined
  readonly currency: string
}

const AXES = FORECAST_AXES.map(value => ({ value, label: AXIS_LABELS[value] }))
const BY_TOTAL = { id: 'total', desc: true } as const
const lineId = (line: PivotLine): string => line.id
/** Lines in sight before it scrolls. */
const MOST = 9

/** The forecast by partner, product or region, quarters side by side. Right and Left unfold, Enter opens the deals. */
export function PivotTable({ pivot, columns, quarter, running, currency }: PivotTableProps) {
  const { axis, measure, focused, expanded, setAxis, setFocused, expand } = useForecastView()
  const { quarters } = pivot
  const shown = useMemo(() => tableColumns(quarters, running, currency), [quarters, running, currency])
  const choices = useTableChoices({ id: 'forecast', columns: shown, defaultSort: BY_TOTAL })
  const { sort } = choices
  const lines = useMemo(
    () => pivotLines(pivot, { measure, expanded, sort, nameOf: namesFrom(columns, pivot.axis) }),
    [pivot, measure, expanded, sort, columns],
  )
  const source = useMemo(() => arraySource(lines, lineId), [lines])
  const table = useSourceTable({ choices, source, rowId: lineId })
  const open = (line: PivotLine, at: Quarter | undefined) =>
    showDeals(filtersBehind(line, pivot.axis, at, measure))
  const current = lines.find(line => line.id === focused) ?? lines[0]

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    if (!current || current.kind !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
    expand(current.id, event.key === 'ArrowRight')
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: React.MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-line]')
    const line = lines.find(each => each.id === cell?.dataset.line)
    if (!line) return
    if (cell?.dataset.at === undefined) expand(line.id, !line.expanded)
    else open(line, quarters[Number(cell.dataset.at)])
  }

  return (
    <Section
      title="By quarter"
      note={MEASURE_DEFINITIONS[measure]}
      actions={<Segmented label="Forecast by" options={AXES} value={axis} onChange={setAxis} />}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table hears its keys, this adds unfolding */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table inside is what is acted on */}
      <div
        className={css.pivot}
        style={{ height: `calc(33px + ${Math.min(MOST, Math.max(lines.length, 2))} * var(--row))` }}
        onKeyDownCapture={onKey}
        onClick={onClick}
      >
        <DataTable
          table={table}
          label={`Forecast by ${AXIS_LABELS[axis].toLowerCase()}, in ${currency}`}
          focused={current?.id}
          onFocus={setFocused}
          onOpen={line => open(line, quarter)}
        />
      </div>
    </Section>
  )
}

const namesFrom = (columns: DealColumns | undefined, axis: ForecastPivot['axis']) => (id: string) => {
  if (id === '' || !columns) return ''
  if (axis === 'region') return id
  const names = axis === 'partner' ? columns.partnerNames : columns.productNames
  return names.nameOf(names.find(id)) || `A ${axis} that is gone`
}

function tableColumns(
  quarters: readonly (Quarter | undefined)[],
  running: Quarter | undefined,
  currency: string,
): readonly TableColumn<PivotLine>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      width: 190,
      grow: 1,
      fixed: true,
      value: line => line.name,
      title: line => line.name,
      cell: line => <Name line={line} />,
    },
    ...quarters.map(
      (quarter, i): TableColumn<PivotLine> => ({
        id: String(i),
        header:
          quarter === undefined
            ? 'No date'
            : quarter === running
              ? `${formatQuarter(quarter)}, now`
              : formatQuarter(quarter),
        width: 116,
        align: 'end',
        firstDesc: true,
        definition:
          quarter === undefined
            ? 'Open deals without a close date: in no quarter.'
            : quarter === running
              ? `The running quarter, in ${currency}; open deals whose date has passed count here.`
              : `Won or closing in ${formatQuarter(quarter)}, in ${currency}.`,
        value: line => line.cells[i],
        cell: line => (
          <span className={line.cells[i] === 0 ? css.zero : css.cell} data-line={line.id} data-at={i}>
            {line.cells[i] === 0 ? '–' : <Money minor={line.cells[i]} currency={currency} />}
          </span>
        ),
      }),
    ),
    {
      id: 'total',
      header: 'Total',
      width: 124,
      align: 'end',
      firstDesc: true,
      definition: 'The quarters shown, together.',
      value: line => line.total,
      cell: line => <Money minor={line.total} currency={currency} strong={line.kind === undefined} />,
    },
  ]
}

function Name({ line }: { line: PivotLine }) {
  if (line.kind !== undefined)
    return (
      <span className={css.kindLine} data-kind={line.kind}>
        {line.name}
      </span>
    )
  return (
    <span className={line.of === undefined ? css.allLine : css.nameLine}>
      <button
        type="button"
        tabIndex={-1}
        className={css.unfold}
        aria-label={line.expanded ? 'Fold' : 'Unfold'}
        aria-expanded={line.expanded}
        data-line={line.id}
      >
        {line.expanded ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
      </button>
      <span dir="auto">{line.name}</span>
    </span>
  )
}
