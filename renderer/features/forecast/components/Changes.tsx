import { MEASURE_LABELS } from '@shared/domain/forecast/measure.ts'
import { isoWeekOf } from '@shared/lib/isoWeek.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useState } from 'react'
import type { DealColumns } from '../../../columns/deals/dealColumns.ts'
import type { Forecast, ForecastChanges, ForecastPast } from '../../../columns/forecast/forecast.ts'
import { useForecastChanges } from '../../../columns/forecast/forecastStore.ts'
import { useForecastView } from '../../../state/forecastView.ts'
import { dealHref } from '../../../state/places.ts'
import { Waterfall } from '../../../ui/charts/Waterfall.tsx'
import type { WaterfallStep } from '../../../ui/charts/waterfallBars.ts'
import { formatDate, formatQuarter } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../forecast.module.css'
import {
  changeSteps,
  isMove,
  largestMove,
  lastWeek,
  MOVE_DEFINITIONS,
  weekInWords,
} from '../viewModelChanges.ts'

interface ChangesProps {
  readonly forecast: Forecast
  readonly past: ForecastPast
  readonly quarter: Quarter
  readonly columns: DealColumns | undefined
}

/** Why the quarter's open pipeline is not what it was in an earlier week. */
export function Changes({ forecast, past, quarter, columns }: ChangesProps) {
  const { measure } = useForecastView()
  const [chosen, setChosen] = useState<string>()
  const { snapshots } = past
  const since = snapshots.find(({ id }) => id === chosen) ?? lastWeek(snapshots, isoWeekOf(forecast.today))
  const changes = useForecastChanges(since?.id, quarter, measure, true)
  return (
    <Section
      title="What changed"
      note={`Open ${MEASURE_LABELS[measure].toLowerCase()} of ${formatQuarter(quarter)}`}
      actions={
        since && (
          <span className={css.since}>
            <Select
              compact
              label="Since"
              value={since.id}
              options={snapshots.map(({ id, week }) => ({
                value: id,
                label: `Since ${weekInWords(week, forecast.today).toLowerCase()}`,
              }))}
              onChange={setChosen}
            />
          </span>
        )
      }
    >
      <Panel>
        {!since && (
          <p className={css.quiet}>
            No week is kept yet. Tandem keeps the pipeline once a week; from the second week on, what changed
            is told here.
          </p>
        )}
        {changes && <Told changes={changes} currency={forecast.currency} columns={columns} />}
      </Panel>
    </Section>
  )
}

interface ToldProps {
  readonly changes: ForecastChanges
  readonly currency: string
  readonly columns: DealColumns | undefined
}

function Told({ changes, currency, columns }: ToldProps) {
  const [picked, setPicked] = useState<string>()
  if (changes.kind === 'none') return <p className={css.quiet}>This week is not kept any more.</p>
  if (changes.kind === 'currency')
    return (
      <p className={css.quiet}>
        n/a: on {formatDate(changes.since)} totals were in {changes.currency}; sums of two currencies cannot
        be compared.
      </p>
    )
  const move = isMove(picked) && changes.moves[picked].count > 0 ? picked : largestMove(changes)
  const amount = ({ value, total }: WaterfallStep) => {
    const text = formatMoney({ minor: Math.abs(value), currency }, 'compact')
    return total ? text : `${value < 0 ? '−' : '+'}${text}`
  }
  return (
    <>
      <Waterfall
        label="What changed in the pipeline"
        steps={changeSteps(changes)}
        amount={amount}
        chosen={move}
        onChoose={setPicked}
      />
      {move === undefined ? (
        <p className={css.quiet}>Nothing changed since {formatDate(changes.since)}.</p>
      ) : (
        <div className={css.moved}>
          <p className={css.quiet}>
            {MOVE_DEFINITIONS[move]} {formatCount(changes.moves[move].count)}{' '}
            {changes.moves[move].count === 1 ? 'deal' : 'deals'}
            {changes.moves[move].count > SHOWN && `, the largest ${SHOWN}`}:
          </p>
          <ul>
            {changes.moves[move].deals.slice(0, SHOWN).map(({ id, minor }) => (
              <li key={id}>
                <DealName id={id} columns={columns} />
                <Money minor={minor} currency={currency} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const SHOWN = 5

function DealName({ id, columns }: { id: string; columns: DealColumns | undefined }) {
  const row = columns?.rowOf(id) ?? -1
  if (row < 0) return <span className={css.quiet}>a deal that is gone</span>
  return (
    <a href={dealHref(id)} dir="auto" draggable={false}>
      {columns?.nameOf(row)}
    </a>
  )
}
