import { categoryOf } from '@shared/domain/deal/category.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES, type ForecastCategory } from '@shared/domain/deal/schema.ts'
import { type CalendarDate, toEpochDay } from '@shared/lib/calendarDate.ts'
import { type Quarter, quarterOf } from '@shared/lib/period.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { NO_DAY } from './dealRecord.ts'
import type { DealsAbout } from './query.ts'
import { dayOfPoint, FIRST_CLOSED, placeOfPoint } from './stagePoints.ts'

type Reader<T> = (row: number) => T

/** The forecast category of open deals: `categoryOf`, looked up. */
export function categoryReader(
  { figures }: DealColumns,
  { stageCategory }: Pick<DealsAbout, 'stageCategory'>,
): Reader<ForecastCategory | undefined> {
  const byStage = DEAL_STAGES.map(each => categoryOf({ stage: each }, stageCategory))
  return row => {
    const { stage, category } = figures
    const at = stage[row] ?? FIRST_CLOSED
    if (at >= FIRST_CLOSED) return undefined
    return FORECAST_CATEGORIES[(category[row] ?? 0) - 1] ?? byStage[at]
  }
}

/** Whole days open deals are in their stage: `stageAge`; NaN where it is not known. */
export function stageAgeReader(columns: DealColumns, today: CalendarDate): Reader<number> {
  const { stage } = columns.figures
  const now = toEpochDay(today)
  return row => {
    const at = stage[row] ?? FIRST_CLOSED
    const path = columns.pathOf(row)
    const last = path[path.length - 1]
    if (at >= FIRST_CLOSED || last === undefined || placeOfPoint(last) !== at) return Number.NaN
    return Math.max(0, now - dayOfPoint(last))
  }
}

/** Open deals nobody has anything to do for. */
export function needsStepReader({ figures }: DealColumns): Reader<boolean> {
  const { stage, nextOn } = figures
  return row => (stage[row] ?? FIRST_CLOSED) < FIRST_CLOSED && nextOn[row] === NO_DAY
}

/** The quarter each deal counts in: `forecastQuarter`, each day's worked out once. */
export function quarterReader({ figures }: DealColumns, today: CalendarDate): Reader<Quarter | undefined> {
  const { stage, closeOn } = figures
  const now = toEpochDay(today)
  const known = new Map<number, Quarter>()
  return row => {
    const close = closeOn[row] ?? NO_DAY
    if (close === NO_DAY) return undefined
    const day = (stage[row] ?? FIRST_CLOSED) < FIRST_CLOSED && close < now ? now : close
    let quarter = known.get(day)
    if (quarter === undefined) {
      quarter = quarterOf(dayText(day) ?? today)
      known.set(day, quarter)
    }
    return quarter
  }
}

/** Where a deal counts: its territory, else its customer's country; empty where neither is known. */
export function regionReader({ figures, territories, customerNames }: DealColumns): Reader<string> {
  const { territory, customer } = figures
  return row => territories.idOf(territory[row] ?? 0) || customerNames.noteOf(customer[row] ?? 0)
}
