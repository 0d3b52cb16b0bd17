import { addMinor } from '../../lib/money.ts'

/** A partner's part of the running quarter, minor units of the book's currency. */
export interface QuarterPart {
  /** Revenue sourced in the quarter so far; undefined where no revenue is known at all. */
  readonly sourced?: number | undefined
  readonly target?: number | undefined
  /** Open sourced deals that close in the quarter, at the partner's share. */
  readonly open?: number | undefined
  /** The same times the probability of each stage. */
  readonly weighted?: number | undefined
  /** Sourced deals decided in the twelve months before. */
  readonly won?: number | undefined
  readonly lost?: number | undefined
}

export interface QuarterOutlook {
  readonly sourced?: number
  readonly target?: number
  readonly open?: number
  readonly weighted?: number
  /** What is missing to the target; never below zero. */
  readonly gap?: number
  /** Open pipeline of the quarter over the gap (field guide 3: pipeline coverage). */
  readonly coverage?: number
  /** Won over decided deals by count, 0 to 1. */
  readonly winRate?: number
  readonly decided: number
}

/** Under this many decided deals a win rate says nothing. */
const ENOUGH = 5

/**
 * The running quarter of the whole book against its target. What no partner knows stays undefined.
 * Throws MoneyError when a sum is too large to be exact.
 */
export function quarterOutlook(parts: Iterable<QuarterPart>): QuarterOutlook {
  const sums = new Map<keyof QuarterPart, number>()
  for (const part of parts)
    for (const key of ['sourced', 'target', 'open', 'weighted', 'won', 'lost'] as const) {
      const value = part[key]
      if (value !== undefined) sums.set(key, addMinor(sums.get(key) ?? 0, value))
    }
  const [sourced, target, open, weighted] = [
    sums.get('sourced'),
    sums.get('target'),
    sums.get('open'),
    sums.get('weighted'),
  ]
  const decided = (sums.get('won') ?? 0) + (sums.get('lost') ?? 0)
  const gap = target === undefined ? undefined : Math.max(0, target - (sourced ?? 0))
  return {
    decided,
    ...(sourced !== undefined && { sourced }),
    ...(target !== undefined && { target }),
    ...(open !== undefined && { open }),
    ...(weighted !== undefined && { weighted }),
    ...(gap !== undefined && { gap }),
    ...(gap !== undefined && gap > 0 && open !== undefined && { coverage: open / gap }),
    ...(decided >= ENOUGH && { winRate: (sums.get('won') ?? 0) / decided }),
  }
}
