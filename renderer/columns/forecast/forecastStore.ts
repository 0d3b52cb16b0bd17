import type { ForecastAxis } from '@shared/domain/forecast/cube.ts'
import type { ForecastMeasure } from '@shared/domain/forecast/measure.ts'
import type { OutcomeAxis } from '@shared/domain/forecast/outcome.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useLastSeq } from '../../data/live.ts'
import { columnsWorker } from '../columnsWorker.ts'
import { useDealLines } from '../deals/useDeals.ts'
import { useAsked } from '../useAsked.ts'
import type { Forecast, ForecastChanges, ForecastPast, ForecastPivot } from './forecast.ts'
import type { OutcomeLine } from './outcomesOf.ts'

/** Grows with every change of a deal; undefined until deals are known. */
function useRevision(ready: boolean): number | undefined {
  const lines = useDealLines()
  return ready ? lines?.about.revision : undefined
}

/** The whole forecast; it also changes with targets and settings. */
export function useForecast(ready: boolean): Forecast | undefined {
  const revision = useRevision(ready)
  const seq = useLastSeq()
  return useAsked(
    revision === undefined ? undefined : () => columnsWorker().readForecast(),
    `${revision} ${seq}`,
  )
}

export function usePivot(
  axis: ForecastAxis,
  quarters: readonly (Quarter | undefined)[],
  ready: boolean,
): ForecastPivot | undefined {
  const revision = useRevision(ready)
  return useAsked(
    revision === undefined || quarters.length === 0
      ? undefined
      : () => columnsWorker().readPivot(axis, quarters),
    `${revision} ${axis} ${quarters.join(' ')}`,
  )
}

export function useOutcomes(axis: OutcomeAxis, since: 'year' | 'ever', ready: boolean) {
  const revision = useRevision(ready)
  return useAsked<readonly OutcomeLine[]>(
    revision === undefined ? undefined : () => columnsWorker().readOutcomes(axis, since),
    `${revision} ${axis} ${since}`,
    `${axis} ${since}`,
  )
}

export function useForecastPast(ready: boolean): ForecastPast | undefined {
  const revision = useRevision(ready)
  const seq = useLastSeq()
  return useAsked(revision === undefined ? undefined : () => columnsWorker().readPast(), `${revision} ${seq}`)
}

export function useForecastChanges(
  snapshotId: string | undefined,
  quarter: Quarter,
  measure: ForecastMeasure,
  ready: boolean,
): ForecastChanges | undefined {
  const revision = useRevision(ready)
  return useAsked(
    revision === undefined || snapshotId === undefined
      ? undefined
      : () =>
          columnsWorker().readChanges(snapshotId, quarter, measure) as Promise<ForecastChanges | undefined>,
    `${revision} ${snapshotId} ${quarter} ${measure}`,
  )
}

/** Begins to keep a snapshot of the pipeline each week. */
export const startSnapshots = (): void => void columnsWorker().keepSnapshots()
