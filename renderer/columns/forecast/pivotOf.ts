import { FORECAST_KINDS } from '@shared/domain/deal/category.ts'
import type { ForecastAxis, ForecastCell } from '@shared/domain/forecast/cube.ts'
import { addMinor } from '@shared/lib/money.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { ForecastPivot } from './forecast.ts'

/** The cube along one axis. Ids stand in the order they were met; the window sorts by what it shows. */
export function pivotOf(
  cells: readonly ForecastCell[],
  axis: ForecastAxis,
  quarters: readonly (Quarter | undefined)[],
): ForecastPivot {
  const places = new Map(quarters.map((quarter, i) => [quarter, i]))
  const ids = new Map<string, number>()
  const kinds = FORECAST_KINDS.length
  const width = quarters.length * kinds
  for (const cell of cells)
    if (places.has(cell.quarter) && !ids.has(cell[axis])) ids.set(cell[axis], ids.size)
  const sums = new Float64Array(ids.size * width)
  for (const cell of cells) {
    const [row, place] = [ids.get(cell[axis]), places.get(cell.quarter)]
    if (row === undefined || place === undefined) continue
    const at = row * width + place * kinds + FORECAST_KINDS.indexOf(cell.kind)
    sums[at] = addMinor(sums[at] ?? 0, cell.minor)
  }
  return { axis, ids: [...ids.keys()], quarters, kinds: FORECAST_KINDS, sums }
}
