import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import type { Conflict } from '../conflict/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Interaction } from '../interaction/schema.ts'
import type { PlanContent } from '../plan/versionSchema.ts'
import type { Registration } from '../registration/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { RateBook } from '../scorecard/rateBook.ts'
import type { Task } from '../task/schema.ts'

/** Rows a briefing is made from: those of one partner, and the deals of others with its customers. */
export interface BriefingSources {
  readonly partner: { readonly id: Id<'partner'>; readonly name: string }
  /** Towards the plan's currency. */
  readonly rates: RateBook
  readonly today: CalendarDate
  /** The day revenue stands on: today, or the last day of an imported history. */
  readonly bookDay: CalendarDate
  readonly revenue: readonly RevenueEntry[]
  readonly deals: readonly Deal[]
  /** Deals with the partner's customers that it takes no part in. */
  readonly otherDeals: readonly Deal[]
  readonly registrations: readonly Registration[]
  /** Of its registrations. */
  readonly conflicts: readonly Conflict[]
  readonly tasks: readonly Task[]
  readonly interactions: readonly Interaction[]
  /** The plan before this one, with its figures as they came out; nothing: there is none. */
  readonly lastPlan?: PlanContent | undefined
  /** Of the customers the rows name, by id. */
  readonly names: ReadonlyMap<string, string>
  dayAt(instant: Instant): CalendarDate
}
