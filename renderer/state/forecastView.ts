import type { ForecastAxis } from '@shared/domain/forecast/cube.ts'
import type { ForecastMeasure } from '@shared/domain/forecast/measure.ts'
import type { OutcomeAxis } from '@shared/domain/forecast/outcome.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

interface ForecastView {
  /** undefined: the running one. */
  readonly quarter: Quarter | undefined
  readonly measure: ForecastMeasure
  readonly axis: ForecastAxis
  /** Win rates: by what, of the last twelve months or of all. */
  readonly winsBy: OutcomeAxis
  readonly winsSince: 'year' | 'ever'
  /** The row of the table the keyboard is on. */
  readonly focused: string | undefined
  readonly expanded: ReadonlySet<string>
  setQuarter(quarter: Quarter): void
  setMeasure(measure: ForecastMeasure): void
  setAxis(axis: ForecastAxis): void
  setWinsBy(axis: OutcomeAxis): void
  setWinsSince(since: 'year' | 'ever'): void
  setFocused(id: string): void
  expand(id: string, on: boolean): void
}

/** How the forecast is looked at; kept while the deals behind a figure are open. */
export const useForecastView = create<ForecastView>()((set, get) => ({
  quarter: undefined,
  measure: recall<ForecastMeasure>('forecast.measure', 'commit'),
  axis: recall<ForecastAxis>('forecast.axis', 'partner'),
  winsBy: recall<OutcomeAxis>('forecast.winsBy', 'seller'),
  winsSince: 'year',
  focused: undefined,
  expanded: new Set(),
  setQuarter: quarter => set({ quarter }),
  setMeasure: measure => {
    remember('forecast.measure', measure)
    set({ measure })
  },
  setAxis: axis => {
    remember('forecast.axis', axis)
    set({ axis, focused: undefined, expanded: new Set() })
  },
  setWinsBy: winsBy => {
    remember('forecast.winsBy', winsBy)
    set({ winsBy })
  },
  setWinsSince: winsSince => set({ winsSince }),
  setFocused: focused => set({ focused }),
  expand: (id, on) => {
    const expanded = new Set(get().expanded)
    if (on) expanded.add(id)
    else expanded.delete(id)
    set({ expanded })
  },
}))
