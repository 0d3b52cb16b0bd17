import { conversionDay } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, type Deal, FORECAST_CATEGORIES, MOTIONS } from '@shared/domain/deal/schema.ts'
import { NOBODY, partnerShares } from '@shared/domain/forecast/dealShares.ts'
import { convertBy, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { dueDayOf, isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import { type CalendarDate, toEpochDay } from '@shared/lib/calendarDate.ts'
import { dayOf } from '../../data/localTime.ts'
import { packPoint } from './stagePoints.ts'

/** No day: before every day, and no calendar date stands for it. */
export const NO_DAY = -2_147_483_648
/** There is something to do, but on no day. */
export const SOME_DAY = 2_147_483_647

/** A deal as its columns keep it. Days count from 1970; NaN is "not known". */
export interface DealRecord {
  readonly id: string
  readonly name: string
  /** Its place in DEAL_STAGES. */
  readonly stage: number
  readonly minor: number
  readonly currency: string
  /** Minor units of the workspace's currency; NaN without an amount or a rate. */
  readonly converted: number
  readonly closeOn: number
  readonly openedOn: number
  /** ms since 1970 */
  readonly updated: number
  readonly owner: string
  readonly customerId: string
  readonly partnerIds: readonly string[]
  /** Its weight in a forecast for each of them; one more for what is nobody's. */
  readonly weights: readonly number[]
  readonly productIds: readonly string[]
  /** Its place in FORECAST_CATEGORIES and in MOTIONS, counted from 1; 0: none of its own. */
  readonly category: number
  readonly motion: number
  readonly territory: string
  /** The first day an open task of it is due; `NO_DAY` without one, `SOME_DAY` for one without a day. */
  readonly nextOn: number
  /** The stages it went through (`stagePoints.ts`). */
  readonly path: readonly number[]
}

export function recordOf(deal: Deal, rates: RateBook, today: CalendarDate, nextOn = NO_DAY): DealRecord {
  const converted = deal.amount && convertBy(rates, deal.amount, conversionDay(deal, today))
  return {
    id: deal.id,
    name: deal.name,
    stage: DEAL_STAGES.indexOf(deal.stage),
    minor: deal.amount?.minor ?? Number.NaN,
    currency: deal.amount?.currency ?? '',
    converted: converted?.minor ?? Number.NaN,
    closeOn: dayNumber(deal.closeOn),
    openedOn: dayNumber(deal.openedOn),
    updated: Date.parse(deal.updatedAt),
    owner: deal.owner ?? '',
    customerId: deal.customerId ?? '',
    ...sharesOf(deal),
    productIds: [...new Set(deal.productIds)],
    category: deal.category === undefined ? 0 : FORECAST_CATEGORIES.indexOf(deal.category) + 1,
    motion: deal.motion === undefined ? 0 : MOTIONS.indexOf(deal.motion) + 1,
    territory: deal.territory ?? '',
    nextOn,
    path: (deal.stagePath ?? []).map(packPoint),
  }
}

function sharesOf({ partners }: Deal): Pick<DealRecord, 'partnerIds' | 'weights'> {
  const partnerIds = [...new Set(partners.map(part => part.partnerId))]
  const weightOf = new Map<string, number>(
    partnerShares(partners).map(({ partnerId, weight }) => [partnerId, weight]),
  )
  return {
    partnerIds,
    weights: [...partnerIds.map(id => weightOf.get(id) ?? 0), weightOf.get(NOBODY) ?? 0],
  }
}

/** When the next of its open tasks is due. */
export function nextDay(tasks: Iterable<Task>): number {
  let next = NO_DAY
  for (const task of tasks) {
    if (!isOpenTask(task)) continue
    const due = dueDayOf(task, dayOf)
    const day = due === undefined ? SOME_DAY : toEpochDay(due)
    if (next === NO_DAY || day < next) next = day
  }
  return next
}

const dayNumber = (date: CalendarDate | undefined): number => (date === undefined ? NO_DAY : toEpochDay(date))
