import type { CommitmentFacts } from '@shared/domain/commitment/facts.ts'
import { decidedCount, keptRate, keptTally } from '@shared/domain/commitment/keptRate.ts'
import { commitmentState, decidedOn, dueDayOn, isUnsettled } from '@shared/domain/commitment/state.ts'
import { addDays, daysBetween } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_126
console.info(`commitment properties: seed ${SEED}`)

const FIRST = '2026-01-01'
const LENGTH = 40
const day = fc.integer({ min: 0, max: LENGTH }).map(days => addDays(FIRST, days))
const maybeDay = fc.option(day, { nil: undefined })

const facts: fc.Arbitrary<CommitmentFacts> = fc
  .record({
    side: fc.constantFrom('ours' as const, 'theirs' as const),
    dueOn: maybeDay,
    doneOn: maybeDay,
    brokenOn: maybeDay,
    moves: fc.array(fc.record({ dueOn: maybeDay, on: day }), { maxLength: 3 }),
  })
  .map(({ side, dueOn, doneOn, brokenOn, moves }) => ({
    side,
    ...(dueOn && { dueOn }),
    ...(doneOn && { doneOn }),
    ...(brokenOn && { brokenOn }),
    moves: moves
      .sort((a, b) => daysBetween(b.on, a.on))
      .map(move => ({ on: move.on, ...(move.dueOn && { dueOn: move.dueOn }) })),
  }))

/** The slow way: lives through the days one by one, changing the agreed day when it was moved. */
function lived({ dueOn, doneOn, brokenOn, moves }: CommitmentFacts, until: string) {
  let [agreed, decided, state] = [moves[0] ? moves[0].dueOn : dueOn, '', 'open']
  for (let today = FIRST; today <= until; today = addDays(today, 1)) {
    moves.forEach((move, at) => {
      if (move.on !== today) return
      const next = moves[at + 1]
      agreed = next ? next.dueOn : dueOn
      // A new agreement: what was missed before is forgiven as long as it is not settled.
      if (state === 'open' || state === 'overdue') [decided, state] = ['', 'open']
    })
    const settled = state === 'kept' || state === 'late' || state === 'broken'
    if (!settled || state !== 'broken') {
      if (brokenOn === today) {
        state = 'broken'
        decided ||= today
      } else if (!settled && doneOn === today) {
        state = agreed === undefined || today <= agreed ? 'kept' : 'late'
        decided ||= today
      } else if (!settled && agreed !== undefined && today > agreed && state === 'open') {
        state = 'overdue'
        decided = today
      }
    }
  }
  return { state, decided: decided === '' ? undefined : decided }
}

/** Without a day agreed anew after it was settled or missed: there both ways of telling it are the same. */
const plain = facts.filter(({ moves, doneOn, brokenOn, dueOn }) => {
  const settledOn = [doneOn, brokenOn].filter(on => on !== undefined).sort()[0]
  const agreed = moves.map(move => move.dueOn).concat(dueOn)
  return (
    moves.every(({ on }) => settledOn === undefined || on < settledOn) &&
    moves.every(({ on }, at) => at === 0 || on > (moves[at - 1]?.on ?? '')) &&
    agreed.every((due, at) => due === undefined || at === 0 || due >= (moves[at - 1]?.on ?? ''))
  )
})

describe('commitments', () => {
  it('stand as one who lives through the days would say', () => {
    fc.assert(
      fc.property(plain, day, (one, today) => {
        const slow = lived(one, today)
        const state = commitmentState(one, today)
        const told = state === 'dueSoon' ? 'open' : state
        expect(told).toBe(slow.state)
        expect(decidedOn(one, today)).toBe(slow.decided)
      }),
      { seed: SEED, numRuns: 3_000 },
    )
  })

  it('are decided exactly when they are kept, late, broken or overdue', () => {
    fc.assert(
      fc.property(facts, day, (one, today) => {
        const state = commitmentState(one, today)
        const isDecided = state === 'overdue' || !isUnsettled(state)
        expect(decidedOn(one, today) !== undefined).toBe(isDecided)
        if (state === 'overdue') expect(dueDayOn(one, today)).toBeDefined()
      }),
      { seed: SEED, numRuns: 3_000 },
    )
  })

  it('of windows side by side add up to those of the whole, where no day is moved', () => {
    const still = fc.array(
      facts.map(one => ({ ...one, moves: [] })),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(still, fc.integer({ min: 1, max: LENGTH - 1 }), (all, cut) => {
        const [middle, last] = [addDays(FIRST, cut), addDays(FIRST, LENGTH + 2)]
        const first = keptTally(all, 'ours', { from: FIRST, to: middle })
        const second = keptTally(all, 'ours', { from: addDays(middle, 1), to: last })
        const whole = keptTally(all, 'ours', { from: FIRST, to: last })
        expect(decidedCount(first) + decidedCount(second)).toBe(decidedCount(whole))
      }),
      { seed: SEED, numRuns: 1_000 },
    )
  })

  it('have a rate between 0 and 1, or none where none is decided', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), day, day, (all, from, to) => {
        const tally = keptTally(all, 'theirs', { from, to })
        const rate = keptRate(tally)
        if (decidedCount(tally) === 0) expect(rate).toBeUndefined()
        else expect(rate).toBeGreaterThanOrEqual(0)
        expect(rate ?? 0).toBeLessThanOrEqual(1)
      }),
      { seed: SEED, numRuns: 1_000 },
    )
  })
})
