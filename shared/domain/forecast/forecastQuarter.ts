import type { CalendarDate } from '../../lib/calendarDate.ts'
import { type Quarter, quarterOf } from '../../lib/period.ts'
import { type DealFields, isOpen } from '../deal/schema.ts'

/**
 * The quarter a deal counts in: that of its close date. An open deal whose date has passed may still close, so
 * it counts in the running quarter. Undefined without a date.
 */
export function forecastQuarter(
  { stage, closeOn }: Pick<DealFields, 'stage' | 'closeOn'>,
  today: CalendarDate,
): Quarter | undefined {
  if (closeOn === undefined) return undefined
  return quarterOf(isOpen(stage) && closeOn < today ? today : closeOn)
}
