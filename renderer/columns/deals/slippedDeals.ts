import { SLIPPED_WITHIN } from '@shared/domain/automation/clock.ts'
import { DEAL_STAGES, type Deal, isOpen } from '@shared/domain/deal/schema.ts'
import { type CalendarDate, toEpochDay } from '@shared/lib/calendarDate.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { dealsNow } from './dealKeeper.ts'
import { NO_DAY } from './dealRecord.ts'

export type SlippedDeal = Pick<Deal, 'id' | 'stage' | 'closeOn'>

/** Open deals that passed their close date lately, all of them; none until deals are known. */
export function slippedDeals(): readonly SlippedDeal[] {
  const deals = dealsNow()
  return deals ? slippedIn(deals.columns, deals.about.today) : []
}

export function slippedIn(columns: DealColumns, today: CalendarDate): readonly SlippedDeal[] {
  const { stage, closeOn } = columns.figures
  const until = toEpochDay(today)
  const slipped: SlippedDeal[] = []
  for (let row = 0; row < columns.rows; row++) {
    const day = closeOn[row] ?? NO_DAY
    if (day >= until || day < until - SLIPPED_WITHIN || !columns.isAlive(row)) continue
    const now = DEAL_STAGES[stage[row] ?? 0] ?? 'lost'
    if (isOpen(now)) slipped.push({ id: columns.idOf(row) as Deal['id'], stage: now, closeOn: dayText(day) })
  }
  return slipped
}
