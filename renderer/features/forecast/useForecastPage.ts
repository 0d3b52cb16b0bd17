import { addQuarters, type Quarter, quarterOf } from '@shared/lib/period.ts'
import { useMemo } from 'react'
import { bookedIn } from '../../columns/bookedRevenue.ts'
import { useDealLines } from '../../columns/deals/useDeals.ts'
import { useForecast, useForecastPast, usePivot } from '../../columns/forecast/forecastStore.ts'
import { useBook } from '../../columns/useBook.ts'
import { useReady } from '../../state/boot.ts'
import { useForecastView } from '../../state/forecastView.ts'

/** Quarters beside the chosen one in the table. */
const BEFORE = 1
const AFTER = 3

/** Everything the forecast shows; undefined parts are not known yet. */
export function useForecastPage() {
  const ready = useReady()
  const forecast = useForecast(ready)
  const lines = useDealLines()
  const book = useBook()
  const { quarter: chosen, axis } = useForecastView()
  const running = forecast && quarterOf(forecast.today)
  const quarters = forecast?.quarters
  const quarter = quarters?.find(each => each.quarter === (chosen ?? running)) ?? quarters?.at(-1)
  const shown = useMemo(
    () => (quarter ? columnsAround(quarter.quarter, forecast?.undated !== undefined) : NONE),
    [quarter, forecast?.undated],
  )
  return {
    ready,
    forecast,
    lines,
    quarter,
    booked: useMemo(() => book && quarter && bookedIn(book, quarter.quarter), [book, quarter]),
    running,
    pivot: usePivot(axis, shown, ready),
    past: useForecastPast(ready),
    empty: lines !== undefined && lines.columns.count === 0,
  }
}

export type ForecastPageView = ReturnType<typeof useForecastPage>

const NONE: readonly (Quarter | undefined)[] = []

/** The columns of the table; deals without a close date stand last where there are any. */
function columnsAround(quarter: Quarter, undated: boolean): readonly (Quarter | undefined)[] {
  const around = Array.from({ length: BEFORE + 1 + AFTER }, (_, i) => addQuarters(quarter, i - BEFORE))
  return undated ? [...around, undefined] : around
}
