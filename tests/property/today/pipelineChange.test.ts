import type { Deal } from '@shared/domain/deal/schema.ts'
import { type DealDelta, pipelineChange } from '@shared/domain/today/pipelineChange.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pipelineBars } from '../../../renderer/features/today/viewModelPipeline.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20261124)
const TO = '2026-12-31'

const deal: fc.Arbitrary<Deal | undefined> = fc.option(
  fc
    .record({
      stage: fc.constantFrom('prospecting', 'proposal', 'won', 'lost'),
      minor: fc.integer({ min: 0, max: 1_000_000 }),
      closeOn: fc.constantFrom('2026-11-01', '2026-12-31', '2027-01-01', undefined),
    })
    .map(({ stage, minor, closeOn }) => ({ stage, amount: { minor, currency: 'EUR' }, closeOn }) as Deal),
  { nil: undefined },
)
const weigh = (of: Deal): number =>
  Math.round((of.amount?.minor ?? 0) * (of.stage === 'proposal' ? 0.5 : 0.1))

/** The weighted pipeline, counted afresh. */
const worth = (deals: readonly (Deal | undefined)[]): number => {
  let sum = 0
  for (const one of deals)
    if (one && one.stage !== 'won' && one.stage !== 'lost' && one.closeOn !== undefined && one.closeOn <= TO)
      sum += weigh(one)
  return sum
}

it('every move of the pipeline adds up from what it was to what it is, whatever was done', () => {
  console.log(`seed ${SEED}`)
  fc.assert(
    fc.property(fc.array(fc.record({ before: deal, after: deal }), { maxLength: 30 }), rows => {
      const deltas = rows as readonly DealDelta[]
      const change = pipelineChange(worth(deltas.map(({ after }) => after)), deltas, { to: TO, weigh })
      expect(change.start).toBe(worth(deltas.map(({ before }) => before)))
      expect(change.start + change.new + change.grown + change.won + change.lost + change.slipped).toBe(
        change.end,
      )
      // A deal that was not there can only add, one that closed can only take away.
      expect(change.new).toBeGreaterThanOrEqual(0)
      expect(Math.max(change.won, change.lost, change.slipped)).toBeLessThanOrEqual(0)
      for (const { from, to } of pipelineBars(change).bars) {
        expect(from).toBeLessThanOrEqual(to)
        expect(to).toBeLessThanOrEqual(100)
      }
    }),
    { seed: SEED, numRuns: 500 },
  )
})
