import { addMonths, type CalendarDate, type Instant } from '../../lib/calendarDate.ts'
import type { NewId } from '../../lib/ids.ts'

export interface SampleOptions {
  readonly seed: number
  /** The last day of the made-up history; open deals lie around it. */
  readonly today: CalendarDate
  readonly now: Instant
  readonly newId: NewId
  /** The user action the rows belong to. */
  readonly intent?: string
  /** 40 unless told. */
  readonly partners?: number
  /** Twelve a partner unless told. */
  readonly deals?: number
  /** Full years of history before the current month; 3 unless told. */
  readonly years?: number
  /** About how many revenue lines; unless told 2 to 8 a month and partner, and 15 a partner in a large book. */
  readonly revenueLines?: number
  /** Quarters with targets, up to the end of the current year; all unless told, 4 in a large book. */
  readonly targetQuarters?: number
  /** Customers made per partner; 4 unless told, 1 in a large book. */
  readonly customersPerPartner?: number
}

/** Everything a maker of rows needs to know, decided once. */
export interface SamplePlan {
  readonly seed: number
  readonly today: CalendarDate
  readonly newId: NewId
  readonly stamps: { readonly createdAt: Instant; readonly updatedAt: Instant; readonly createdIn: string }
  readonly partners: number
  readonly deals: number
  readonly revenueLines: number | undefined
  readonly targetQuarters: number | undefined
  readonly customersPerPartner: number
  /** For measuring speed, not for reading. */
  readonly large: boolean
  /** First days of the months of history, oldest first; the last one is the running month. */
  readonly months: readonly CalendarDate[]
}

/** Above it a book is for measuring speed, not for reading: fewer rows a partner. */
const LARGE = 1_000

export function planOf(options: SampleOptions): SamplePlan {
  const {
    seed,
    today,
    now,
    newId,
    intent = 'sample',
    partners = 40,
    deals = partners * 12,
    years = 3,
  } = options
  const large = partners > LARGE
  const thisMonth = `${today.slice(0, 8)}01`
  return {
    seed,
    today,
    newId,
    stamps: { createdAt: now, updatedAt: now, createdIn: intent },
    partners,
    deals,
    revenueLines: options.revenueLines ?? (large ? partners * 15 : undefined),
    targetQuarters: options.targetQuarters ?? (large ? 4 : undefined),
    customersPerPartner: options.customersPerPartner ?? (large ? 1 : 4),
    large,
    months: Array.from({ length: years * 12 + 1 }, (_, i) => addMonths(thisMonth, i - years * 12)),
  }
}
