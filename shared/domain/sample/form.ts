import { randomOf } from '../../lib/random.ts'

/** How well a partner does. Factors are of 1: growth 0.08 is 8% more than a year before. */
export interface Form {
  readonly growth: number
  /** The plan for a quarter, as a factor on the same quarter a year before. */
  readonly ambition: number
  /** Open pipeline closing in the quarter, in times of what its target still lacks. */
  readonly coverage: number
  readonly winRate: number
}

/** Values at even steps from the worst partner to the best one. */
const GROWTH = [-0.42, -0.3, -0.2, -0.12, -0.05, 0.04, 0.1, 0.16, 0.23, 0.33, 0.48]
const AMBITION = [0.93, 1.01, 1.06, 1.12, 1.24]
const COVERAGE = [0.8, 1.1, 1.6, 2.3, 2.8, 3.1, 3.5, 4, 4.8]
const WIN_RATE = [0.11, 0.14, 0.19, 0.25, 0.3, 0.35, 0.42, 0.5]

/** Irrational steps, none near a simple fraction, spread numbers evenly in each figure by itself. */
const STEPS = [0.6180339887, 0.7548776662, 0.569840291, 0.8191725134] as const

/** How much of pipeline and win rate is luck; the rest goes with growth. */
const LUCK = 0.45

/**
 * Draws forms one after the other. They are spread evenly rather than by chance, so that a book of forty
 * has its share of good and bad partners whatever the seed. `standing`: 0 the worst growth, 1 the best.
 */
export function formsOf(seed: number, of: 'cast' | 'common'): (standing?: number) => Form {
  const random = randomOf(seed, `forms of ${of}`)
  const starts = STEPS.map(() => random.next())
  let drawn = 0
  return standing => {
    const [u = 0, ambition = 0, coverage = 0, winRate = 0] = STEPS.map(
      (step, i) => ((starts[i] ?? 0) + drawn * step) % 1,
    )
    drawn += 1
    const good = standing ?? u
    const withLuck = (luck: number) => good * (1 - LUCK) + luck * LUCK
    return {
      growth: along(GROWTH, good),
      ambition: along(AMBITION, ambition),
      coverage: along(COVERAGE, stretched(withLuck(coverage))),
      winRate: along(WIN_RATE, stretched(withLuck(winRate))),
    }
  }
}

/** A mean of two even spreads crowds in the middle; pulls it apart again, about evenly. */
const stretched = (u: number): number => (u < 0.5 ? 2 * u * u : 1 - 2 * (1 - u) * (1 - u))

function along(values: readonly number[], u: number): number {
  const at = Math.min(1, Math.max(0, u)) * (values.length - 1)
  const low = Math.min(values.length - 2, Math.floor(at))
  const [from = 0, to = 0] = [values[low], values[low + 1]]
  return from + (to - from) * (at - low)
}
