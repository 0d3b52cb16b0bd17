import { splitMinor } from '../../lib/splitMinor.ts'

/** Sum of the weights of goals; a plan's add up to 100. */
export const weightTotal = (goals: readonly { readonly weight: number }[]): number =>
  goals.reduce((sum, { weight }) => sum + weight, 0)

/** Whether the weights say how much each goal counts: they add up to 100, or there is no goal. */
export const weightsHold = (goals: readonly { readonly weight: number }[]): boolean =>
  goals.length === 0 || weightTotal(goals) === 100

/** Weights brought to 100 in whole numbers, in the same proportions; all zero spreads evenly. */
export const scaledWeights = (goals: readonly { readonly weight: number }[]): readonly number[] =>
  splitMinor(
    100,
    goals.map(({ weight }) => weight),
  )
