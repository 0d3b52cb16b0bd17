import type { DatedDeal, DatedTask, PlannedMeeting } from '@shared/domain/today/now.ts'
import type { PipelineChange } from '@shared/domain/today/pipelineChange.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'

/** What has a day and is not done: tasks, meetings ahead, open deals that close soon or should have. */
export interface Agenda {
  /** Journal position it was derived at. */
  readonly seq: number
  readonly tasks: readonly DatedTask[]
  readonly meetings: readonly PlannedMeeting[]
  readonly deals: readonly DatedDeal[]
  /** Open deals in all, for the rail. */
  readonly openDeals: number
}

/** How the quarter's weighted pipeline moved since a Monday, in minor units of `currency`. */
export interface PipelineNews extends PipelineChange {
  readonly currency: string
  readonly since: CalendarDate
  /** Last day of the quarter. */
  readonly to: CalendarDate
}
