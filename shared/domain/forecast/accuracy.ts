import { addMinor } from '../../lib/money.ts'

/** What was foreseen and what came, minor units of one currency. */
export interface ForecastOutcome {
  readonly forecast: number
  readonly actual: number
}

export interface Accuracy {
  /** Sum of |actual - forecast| / sum of actual. */
  readonly wape: number
  /** Sum of (forecast - actual) / sum of actual: above zero it was too hopeful. */
  readonly bias: number
  /** max(0, 1 - WAPE). */
  readonly accuracy: number
}

/** How good forecasts were (field guide 3, forecast accuracy). Undefined where nothing came: there is nothing to divide by. */
export function accuracyOf(outcomes: readonly ForecastOutcome[]): Accuracy | undefined {
  let [off, over, actual] = [0, 0, 0]
  for (const each of outcomes) {
    off = addMinor(off, Math.abs(each.actual - each.forecast))
    over = addMinor(over, each.forecast - each.actual)
    actual = addMinor(actual, each.actual)
  }
  if (actual <= 0) return undefined
  const wape = off / actual
  return { wape, bias: over / actual, accuracy: Math.max(0, 1 - wape) }
}
