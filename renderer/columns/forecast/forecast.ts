import type { ForecastKind } from '@shared/domain/deal/category.ts'
import type { DealStage } from '@shared/domain/deal/schema.ts'
import type { ForecastAxis } from '@shared/domain/forecast/cube.ts'
import type { Outcome } from '@shared/domain/forecast/outcome.ts'
import type { StageProbability } from '@shared/domain/forecast/stageHistory.ts'
import type { QuarterTotals } from '@shared/domain/forecast/totals.ts'
import type { PipelineMove } from '@shared/domain/forecast/waterfall.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { DateSpan, Quarter } from '@shared/lib/period.ts'

/** One quarter of the forecast, amounts in minor units of the workspace's currency. */
export interface ForecastQuarter extends QuarterTotals {
  readonly quarter: Quarter
  /** undefined: no target row touches it. */
  readonly target: number | undefined
}

/** How fast deals went in the twelve months before, and what that yields. */
export interface ForecastPace {
  readonly span: DateSpan
  readonly outcome: Outcome
  /** Open deals, and those of them that are not stale. */
  readonly open: number
  readonly alive: number
  /** Minor units a day. */
  readonly velocity: number | undefined
  readonly ageingDays: number
}

export interface StageFacts extends StageProbability {
  readonly medianDays: number | undefined
  readonly open: number
  /** Open deals longer in it than its own median of stays. */
  readonly slow: number
}

/** The whole book's forecast on a day. */
export interface Forecast {
  readonly revision: number
  readonly today: CalendarDate
  readonly currency: string
  /** From four quarters ago, or the first with deals later, to the last with deals or three ahead. */
  readonly quarters: readonly ForecastQuarter[]
  /** Open deals without a close date. */
  readonly undated: QuarterTotals | undefined
  readonly pace: ForecastPace
  readonly stages: Readonly<Record<DealStage, StageFacts>>
  readonly floor: number
  readonly targetsWithoutRate: number
}

/** The forecast along one axis: ids × quarters × kinds in one array, minor units. */
export interface ForecastPivot {
  readonly axis: ForecastAxis
  /** Empty text: nobody, no product, no region. */
  readonly ids: readonly string[]
  readonly quarters: readonly (Quarter | undefined)[]
  readonly kinds: readonly ForecastKind[]
  readonly sums: Float64Array
}

export interface MoveTold {
  readonly minor: number
  readonly count: number
  /** The largest of them. */
  readonly deals: readonly { readonly id: string; readonly minor: number }[]
}

/** What changed in a quarter's pipeline since a snapshot. */
export type ForecastChanges =
  | {
      readonly kind: 'told'
      readonly since: CalendarDate
      readonly start: number
      readonly end: number
      readonly moves: Readonly<Record<PipelineMove, MoveTold>>
    }
  /** The totals were in another currency then. */
  | { readonly kind: 'currency'; readonly since: CalendarDate; readonly currency: string }
  | { readonly kind: 'none' }

/** A past quarter as it was foreseen at its start, and as it came. */
export interface PastForecast {
  readonly quarter: Quarter
  readonly takenOn: CalendarDate
  readonly commit: number
  readonly bestCase: number
  readonly weighted: number
  readonly actual: number
}

export interface ForecastPast {
  /** Weeks there are snapshots of, newest first. */
  readonly snapshots: readonly { readonly id: string; readonly week: string }[]
  readonly quarters: readonly PastForecast[]
}
