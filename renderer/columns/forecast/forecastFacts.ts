import { DEAL_STAGES, type DealStage, isOpen } from '@shared/domain/deal/schema.ts'
import type { ForecastDeal } from '@shared/domain/forecast/cube.ts'
import { NOBODY, type PartnerShare } from '@shared/domain/forecast/dealShares.ts'
import type { DecidedDeal } from '@shared/domain/forecast/outcome.ts'
import type { DealStanding } from '@shared/domain/forecast/schema.ts'
import type { StageWay } from '@shared/domain/forecast/stageHistory.ts'
import { toEpochDay } from '@shared/lib/calendarDate.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { dayText } from '../deals/days.ts'
import type { DealColumns } from '../deals/dealColumns.ts'
import { NO_DAY } from '../deals/dealRecord.ts'
import { categoryReader, quarterReader, regionReader } from '../deals/forecastReaders.ts'
import type { DealsAbout } from '../deals/query.ts'
import { dayOfPoint, stageOfPoint } from '../deals/stagePoints.ts'

/** Deals of the columns as the forecast's rules take them; one pass each, nothing kept. */

const stageAt = ({ figures }: DealColumns, row: number): DealStage =>
  DEAL_STAGES[figures.stage[row] ?? 0] ?? 'lost'

const amountAt = ({ figures }: DealColumns, row: number): number | undefined => {
  const minor = figures.converted[row]
  return minor === undefined || Number.isNaN(minor) ? undefined : minor
}

export interface PlainDeal extends Omit<ForecastDeal, 'partners' | 'products' | 'region'> {
  readonly row: number
  readonly stage: DealStage
}

/** Open and won deals, lost ones being in no forecast. */
export function* plainDeals(columns: DealColumns, about: DealsAbout): Iterable<PlainDeal> {
  const category = categoryReader(columns, about)
  const quarter = quarterReader(columns, about.today)
  const { minor: own } = columns.figures
  for (let row = 0; row < columns.rows; row++) {
    if (!columns.isAlive(row)) continue
    const stage = stageAt(columns, row)
    const kind = stage === 'won' ? 'won' : category(row)
    if (kind === undefined) continue
    const minor = amountAt(columns, row)
    const withoutRate = minor === undefined && !Number.isNaN(own[row] ?? Number.NaN)
    yield { row, stage, kind, quarter: quarter(row), minor, withoutRate }
  }
}

/** The same with whose they are, what they sell and where. */
export function* forecastDeals(columns: DealColumns, about: DealsAbout): Iterable<ForecastDeal> {
  const region = regionReader(columns)
  for (const deal of plainDeals(columns, about)) {
    const { row } = deal
    yield {
      ...deal,
      partners: sharesAt(columns, row),
      products: Array.from(columns.productsOf(row), columns.productNames.idOf),
      region: region(row),
    }
  }
}

function sharesAt(columns: DealColumns, row: number): readonly PartnerShare[] {
  const weights = columns.weightsOf(row)
  const shares: PartnerShare[] = []
  columns.partnersOf(row).forEach((code, i) => {
    const weight = weights[i] ?? 0
    if (weight > 0) shares.push({ partnerId: columns.partnerNames.idOf(code), weight })
  })
  const rest = weights[weights.length - 1] ?? 0
  return rest > 0 || shares.length === 0 ? [...shares, { partnerId: NOBODY, weight: rest || 1 }] : shares
}

/** Deals decided in a span, by their close date; all of them without one. */
export function* decidedDeals(
  columns: DealColumns,
  span?: DateSpan,
): Iterable<DecidedDeal & { readonly row: number }> {
  const { closeOn, openedOn } = columns.figures
  const [from, to] = span ? [toEpochDay(span.from), toEpochDay(span.to)] : [NO_DAY, -NO_DAY]
  for (let row = 0; row < columns.rows; row++) {
    const stage = stageAt(columns, row)
    if (!columns.isAlive(row) || isOpen(stage)) continue
    const [close, opened] = [closeOn[row] ?? NO_DAY, openedOn[row] ?? NO_DAY]
    if (span && (close < from || close > to)) continue
    yield {
      row,
      won: stage === 'won',
      minor: amountAt(columns, row),
      cycleDays: close === NO_DAY || opened === NO_DAY ? undefined : close - opened,
    }
  }
}

/** What every deal tells about the stages it was in; the same lists are filled anew for each. */
export function* stageWays(columns: DealColumns): Iterable<StageWay> {
  const passed: DealStage[] = []
  const stays: { stage: DealStage; days: number }[] = []
  for (let row = 0; row < columns.rows; row++) {
    const path = columns.pathOf(row)
    if (!columns.isAlive(row) || path.length === 0) continue
    passed.length = 0
    stays.length = 0
    path.forEach((point, i) => {
      const stage = stageOfPoint(point)
      if (!isOpen(stage)) return
      if (!passed.includes(stage)) passed.push(stage)
      const next = path[i + 1]
      const days = next === undefined ? Number.NaN : dayOfPoint(next) - dayOfPoint(point)
      if (!Number.isNaN(days)) stays.push({ stage, days: Math.max(0, days) })
    })
    yield { stage: stageAt(columns, row), passed, stays }
  }
}

/** Every deal as it stands, closed ones too. */
export function* standings(columns: DealColumns, about: DealsAbout): Iterable<DealStanding> {
  const category = categoryReader(columns, about)
  for (let row = 0; row < columns.rows; row++)
    if (columns.isAlive(row))
      yield {
        id: columns.idOf(row),
        stage: stageAt(columns, row),
        category: category(row) ?? 'omitted',
        minor: amountAt(columns, row),
        closeOn: dayText(columns.figures.closeOn[row]),
      }
}
