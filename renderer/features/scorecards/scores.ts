import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Quarter } from '@shared/lib/period.ts'

/** One partner's line in the list of a quarter. */
export interface ScoreRow {
  readonly id: string
  readonly name: string
  readonly score?: number
  readonly band?: 'healthy' | 'watch' | 'at risk'
  /** Against the quarter before, points. */
  readonly change?: number
  /** Sourced revenue against its target. */
  readonly targetPercent?: number
}

/** What the score worker answers. */
export interface ScoreApi {
  scoresOf(period: Quarter, asOf: CalendarDate): Promise<readonly ScoreRow[]>
  /** The day of the oldest revenue line. */
  firstRevenue(): Promise<CalendarDate | undefined>
}
