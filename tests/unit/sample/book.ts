import { generateSample, type SampleRows } from '@shared/domain/sample/generate.ts'
import type { SampleOptions } from '@shared/domain/sample/options.ts'
import type { NewId } from '@shared/lib/ids.ts'

export const TODAY = '2026-11-23'

/** Ids that count, so that two runs can be compared. */
export const countingIds = (): NewId => {
  let made = 0
  return type => {
    made += 1
    return `${type}:${made}`
  }
}

export const optionsOf = (seed: number, more: Partial<SampleOptions> = {}): SampleOptions => ({
  seed,
  today: TODAY,
  now: `${TODAY}T08:00:00.000Z`,
  newId: countingIds(),
  ...more,
})

export const bookOf = (seed: number, more: Partial<SampleOptions> = {}): SampleRows =>
  generateSample(optionsOf(seed, more))

export const SEEDS = [1, 7, 2026]
