import type { NextStep } from '@shared/domain/partner/nextStep.ts'
import type { PartnerStatus, PartnerType } from '@shared/domain/partner/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Quarter } from '@shared/lib/period.ts'

/** One partner as lists show it: its own fields and the figures rolled up from revenue, deals, targets. */
export interface BookRow {
  readonly id: string
  readonly name: string
  readonly types: readonly PartnerType[]
  readonly tier?: string
  readonly status: PartnerStatus
  readonly country?: string
  readonly city?: string
  readonly regions: readonly string[]
  readonly industries: readonly string[]
  readonly owner?: string
  readonly externalKey?: string
  /** Scorecard score of the book's period, 0 to 100; absent without any known KPI. */
  readonly score?: number
  readonly band?: 'healthy' | 'watch' | 'at risk'
  /** The score's one-sentence reason. */
  readonly verdict?: string
  /** Points against the quarter before, from KPIs whose past is known (see `trend.ts`). */
  readonly scoreChange?: number
  /** Minor units of the book's currency. Absent (n/a) where there is no revenue line at all. */
  readonly sourcedYtd?: number
  /** The last four quarters, the running one included. */
  readonly trailingYear?: number
  /** Sourced revenue of the period against its target, percent. */
  readonly targetPercent?: number
  /** Sourced revenue of eight quarters up to the running one, oldest first, minor units. */
  readonly quarters: readonly number[]
  readonly openDeals: number
  /** Absent where no deal of the partner is recorded at all: then nothing is known. */
  readonly openPipeline?: number
  readonly weightedPipeline?: number
  readonly lastRevenueOn?: CalendarDate
  /** The running quarter's revenue target, minor units; absent where no target row touches it. */
  readonly quarterTarget?: number
  /** Open sourced deals that close in the running quarter or should have, at its share; and weighted. */
  readonly quarterOpen?: number
  readonly quarterWeighted?: number
  /** Sourced deals won and lost in the twelve months up to the book's day. */
  readonly yearWon?: number
  readonly yearLost?: number
  /** The newest meeting, call or mail up to the day the row was derived; absent when none is recorded. */
  readonly lastTouchOn?: CalendarDate
  /** When it is to be reached again; only of partners one should stay in touch with. */
  readonly touchDueOn?: CalendarDate
  /** Since when a mail, call or meeting of theirs waits for an answer. */
  readonly unansweredSince?: CalendarDate
  /** The one thing to do next, and why; absent when nothing needs doing. Dates in it are stored dates. */
  readonly nextStep?: NextStep
  /** Open tasks and promises of the partner. */
  readonly openTasks: number
  /** Some amounts had no exchange rate and are left out of the figures. */
  readonly incomplete: boolean
}

/** The whole book as lists read it. */
export interface Book {
  readonly currency: string
  /**
   * The day the figures stand on: today, or the day of the newest revenue when that is more than a
   * quarter ago (an imported history), which the screen says.
   */
  readonly asOf: CalendarDate
  readonly period: Quarter
  /** The day it was derived on: what is due and late depends on it. */
  readonly day: CalendarDate
  readonly rows: readonly BookRow[]
  /** Journal position it was derived at. */
  readonly seq: number
}
