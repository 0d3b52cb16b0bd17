/** A month of revenue, minor units of one currency. */
export interface RevenueMonth {
  /** `2026-07` */
  readonly month: string
  readonly sourced: number
  readonly influenced: number
  readonly target?: number | undefined
}
