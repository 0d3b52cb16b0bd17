import type { StageCategories } from '@shared/domain/deal/category.ts'
import type { DealStage } from '@shared/domain/deal/schema.ts'
import type { ViewFilter } from '@shared/domain/view/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'

/** Columns deals can be sorted by. */
export const DEAL_SORTS = [
  'name',
  'partner',
  'customer',
  'owner',
  'stage',
  'amount',
  'weighted',
  'close',
  'opened',
  'age',
  'state',
  'updated',
  'category',
  'stageAge',
  'next',
  'territory',
  'motion',
  /** Open ones by close date, the earliest first; then closed ones, the latest first. No column of its own. */
  'clock',
] as const
export type DealSort = (typeof DEAL_SORTS)[number]

/** What deals can be grouped by. */
export const DEAL_GROUPS = [
  'stage',
  'category',
  'state',
  'partner',
  'customer',
  'owner',
  'territory',
  'closeMonth',
] as const
export type DealGroup = (typeof DEAL_GROUPS)[number]

/** Which deals to show, in which order. */
export interface DealQuery {
  readonly search: string
  readonly filters: readonly ViewFilter[]
  /** Only deals of one of these partners (ids); undefined: all deals. */
  readonly partnerIds?: readonly string[] | undefined
  readonly sort: { readonly id: DealSort; readonly desc: boolean }
  readonly group?: DealGroup | undefined
}

/** What a set of deals comes to, in minor units of the workspace's currency. */
export interface DealSum {
  readonly count: number
  /** undefined: no amount among them is known, or they are too large to be added exactly. */
  readonly minor: number | undefined
  /** Times the probability of each deal's stage. */
  readonly weighted: number | undefined
  /** Deals left out because their amount has no exchange rate. */
  readonly withoutRate: number
  readonly withoutAmount: number
  /** Amounts as they stand, minor units per currency. */
  readonly own: Readonly<Record<string, number>>
}

export interface DealSegment {
  readonly value: string
  readonly from: number
  readonly count: number
  readonly sum: DealSum
}

/** Row numbers in their order, and what they come to. */
export interface DealAnswer {
  readonly query: DealQuery
  readonly revision: number
  readonly order: Uint32Array
  readonly segments?: readonly DealSegment[] | undefined
  /** Of the open ones among them. */
  readonly open: DealSum
  readonly byStage: Readonly<Record<DealStage, DealSum>>
}

/** What the columns stand on. */
export interface DealsAbout {
  readonly currency: string
  /** Percent per stage. */
  readonly probability: Readonly<Record<DealStage, number>>
  /** Forecast category of open deals without one of their own. */
  readonly stageCategory: StageCategories
  /** Days in one stage after which a deal counts as ageing. */
  readonly ageingDays: number
  /** Closed deals through a stage before its own history counts. */
  readonly historyFloor: number
  readonly today: CalendarDate
  readonly seq: number
  /** Grows with every change: row numbers of one revision mean nothing in another. */
  readonly revision: number
}
