/** What a period stands on, minor units of one currency. */
export interface PeriodStanding {
  /** Open pipeline closing in the period. */
  readonly open: number
  readonly won: number
  readonly target: number | undefined
}

export type Coverage =
  | { readonly kind: 'covered'; readonly times: number; readonly remaining: number }
  /** Nothing to divide by: no target is set, or it is met. */
  | { readonly kind: 'noTarget' }
  | { readonly kind: 'met' }

/** Open pipeline closing in the period / (target - won in it); field guide 3, pipeline coverage. */
export function coverageOf({ open, won, target }: PeriodStanding): Coverage {
  if (target === undefined) return { kind: 'noTarget' }
  const remaining = target - won
  return remaining <= 0 ? { kind: 'met' } : { kind: 'covered', times: open / remaining, remaining }
}
