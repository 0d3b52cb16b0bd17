import type { Quarter } from '@shared/lib/period.ts'
import { ChevronLeft, ChevronRight, TrendingUp } from 'lucide-react'
import { runAction } from '../../state/actions.ts'
import { useForecastView } from '../../state/forecastView.ts'
import { INSIGHTS_PAGES } from '../../state/sections.ts'
import { Button } from '../../ui/button/Button.tsx'
import { IconButton } from '../../ui/button/IconButton.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { formatDate, formatQuarter } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Segmented } from '../../ui/forms/Segmented.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Panel } from '../../ui/layout/Section.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { AccuracyTable } from './components/AccuracyTable.tsx'
import { Changes } from './components/Changes.tsx'
import { Headline } from './components/Headline.tsx'
import { PaceFigures } from './components/PaceFigures.tsx'
import { PivotTable } from './components/PivotTable.tsx'
import { StageTable } from './components/StageTable.tsx'
import { WinRates } from './components/WinRates.tsx'
import css from './forecast.module.css'
import { type ForecastPageView, useForecastPage } from './useForecastPage.ts'
import { leftOutInWords, measureOptions, standing } from './viewModelHeadline.ts'

/** Insights ▸ Forecast: a quarter against its target, what it is made of, what changed, and how good it was. */
export function ForecastPage() {
  const view = useForecastPage()
  return (
    <Page header={<PageHeader title="Forecast" />}>
      <SectionTabs label="Insights" pages={INSIGHTS_PAGES} current="/insights/forecast" />
      {view.empty ? <NothingYet /> : <Shown view={view} />}
    </Page>
  )
}

function Shown({ view }: { view: ForecastPageView }) {
  const { forecast, quarter, booked, pivot, past, lines, running } = view
  const { measure, setMeasure } = useForecastView()
  if (!forecast || !quarter)
    return (
      <div className={css.page}>
        <Skeleton lines={12} />
      </div>
    )
  const { currency } = forecast
  const left = leftOutInWords(quarter, forecast.undated)
  return (
    <div className={css.page}>
      <div className={css.toolbar}>
        <QuarterPicker view={view} quarter={quarter.quarter} />
        <Segmented label="How far" options={measureOptions} value={measure} onChange={setMeasure} />
        <p className={css.source}>
          {formatCount(lines?.columns.count ?? 0)} deals as of {formatDate(forecast.today)}, in {currency}.{' '}
          {left}
          {forecast.targetsWithoutRate > 0 &&
            ` ${formatCount(forecast.targetsWithoutRate)} target rows have no exchange rate.`}
        </p>
      </div>
      <Panel>
        <Headline
          quarter={standing(quarter, booked)}
          fromRevenue={booked !== undefined}
          currency={currency}
        />
      </Panel>
      <PaceFigures forecast={forecast} quarter={standing(quarter, booked)} />
      {pivot && (
        <PivotTable
          pivot={pivot}
          columns={lines?.columns}
          quarter={quarter.quarter}
          running={running}
          currency={currency}
        />
      )}
      {past && (
        <div className={css.halves}>
          <div className={css.stack}>
            <Changes forecast={forecast} past={past} quarter={quarter.quarter} columns={lines?.columns} />
            <WinRates columns={lines?.columns} />
          </div>
          <div className={css.stack}>
            <AccuracyTable past={past} currency={currency} />
            <StageTable forecast={forecast} />
          </div>
        </div>
      )}
    </div>
  )
}

function QuarterPicker({ view, quarter }: { view: ForecastPageView; quarter: Quarter }) {
  const { setQuarter } = useForecastView()
  const quarters = view.forecast?.quarters.map(each => each.quarter) ?? []
  const at = quarters.indexOf(quarter)
  const step = (by: number) => {
    const next = quarters[at + by]
    if (next !== undefined) setQuarter(next)
  }
  return (
    <div className={css.picker}>
      <IconButton small label="Quarter before" disabled={at <= 0} onClick={() => step(-1)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <span className={css.pickerNow}>
        <Select
          compact
          label="Quarter"
          value={quarter}
          options={quarters.map(value => ({ value, label: formatQuarter(value) }))}
          onChange={value => setQuarter(value as Quarter)}
        />
      </span>
      <IconButton small label="Next quarter" disabled={at >= quarters.length - 1} onClick={() => step(1)}>
        <ChevronRight aria-hidden />
      </IconButton>
    </div>
  )
}

function NothingYet() {
  return (
    <EmptyState
      icon={<TrendingUp aria-hidden />}
      title="Nothing to forecast yet"
      actions={
        <>
          <Button variant="primary" onClick={() => runAction('openImport')}>
            Import a pipeline…
          </Button>
          <Button onClick={() => runAction('openDealForm', {})}>New deal</Button>
        </>
      }
    >
      A forecast needs deals with an amount and a close date. Targets per partner and quarter give it
      something to be held against; every week Tandem keeps what the pipeline was.
    </EmptyState>
  )
}
