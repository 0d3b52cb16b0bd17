import type { Ratio } from './ratio.ts'

/** A figure, or the reason in words why there is none. Never zero for unknown. */
export type Measured = { readonly value: Ratio } | { readonly missing: string }

export const known = (value: Ratio): Measured => ({ value })
export const missing = (reason: string): Measured => ({ missing: reason })
export const figureOf = (measured: Measured): Ratio | undefined =>
  'value' in measured ? measured.value : undefined
