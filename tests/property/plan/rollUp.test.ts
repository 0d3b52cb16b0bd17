import type { GoalActual } from '@shared/domain/plan/actuals.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import { forecastBy, goalStanding, planScore } from '@shared/domain/plan/rollUp.ts'
import { scaledWeights, weightsHold } from '@shared/domain/plan/weights.ts'
import { addDays, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { type Quarter, quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_126
console.info(`plan roll-ups: seed ${SEED}`)

const QUARTERS: readonly Quarter[] = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
const DAYS = fc.integer({ min: -40, max: 420 }).map(days => addDays('2026-01-01', days))

type Goal = Pick<PartOf<'goal'>, 'id' | 'side' | 'weight' | 'quarters'>
type Actual = Pick<GoalActual, 'partId' | 'quarter' | 'actual'>

const goal = fc.record({
  side: fc.constantFrom('ours' as const, 'theirs' as const, 'joint' as const),
  weight: fc.integer({ min: 0, max: 100 }),
  targets: fc.tuple(...QUARTERS.map(() => fc.option(fc.integer({ min: 0, max: 9_000_000_000 })))),
  actuals: fc.tuple(...QUARTERS.map(() => fc.option(fc.integer({ min: -5_000, max: 9_000_000_000 })))),
})

const goals = fc.array(goal, { minLength: 1, maxLength: 8 }).map(all => ({
  goals: all.map(
    ({ side, weight, targets }, index): Goal => ({
      id: `planPart:${index}`,
      side,
      weight,
      quarters: QUARTERS.map((quarter, at) => {
        const target = targets[at]
        return target === null || target === undefined ? { quarter } : { quarter, target }
      }),
    }),
  ),
  actuals: all.flatMap(({ actuals }, index) =>
    actuals.map(
      (actual, at): Actual => ({
        partId: `planPart:${index}`,
        quarter: QUARTERS[at] ?? '2026-Q1',
        actual: actual ?? null,
      }),
    ),
  ),
}))

/** The same figures by walking the plan's year day by day, in exact integers. */
function slowStanding(goal: Goal, actuals: readonly Actual[], day: CalendarDate) {
  let [target, actual] = [undefined, undefined] as (bigint | undefined)[]
  for (const { quarter, target: wanted } of goal.quarters) {
    const found = actuals.find(one => one.partId === goal.id && one.quarter === quarter)?.actual
    let [over, all] = [0n, 0n]
    for (let at = spanOfQuarter(quarter).from; quarterOf(at) === quarter; at = addDays(at, 1)) {
      all += 1n
      if (at <= day) over += 1n
    }
    if (over === 0n || found === null || found === undefined) continue
    actual = (actual ?? 0n) + BigInt(found)
    if (wanted !== undefined) target = (target ?? 0n) + (BigInt(wanted) * over) / all
  }
  return { target, actual }
}

it('sums what is known of each goal as a walk over its days does', () => {
  fc.assert(
    fc.property(goals, DAYS, ({ goals, actuals }, day) => {
      for (const one of goals) {
        const { target, actual, share } = goalStanding(one, actuals, day)
        const slow = slowStanding(one, actuals, day)
        expect(target).toBe(slow.target === undefined ? null : Number(slow.target))
        expect(actual).toBe(slow.actual === undefined ? null : Number(slow.actual))
        if (target === null || actual === null) expect(share).toBeNull()
        else expect(share).toBe(target === 0 ? 1 : Math.min(1, Math.max(0, actual / target)))
      }
    }),
    { seed: SEED, numRuns: 300 },
  )
})

it('scores a plan between 0 and 100 from the weights of goals with a share, and by side', () => {
  fc.assert(
    fc.property(goals, DAYS, ({ goals, actuals }, day) => {
      const standings = goals.map(one => goalStanding(one, actuals, day))
      const score = planScore(goals, standings)
      const known = goals.flatMap((one, at) => {
        const share = standings[at]?.share ?? null
        return share === null ? [] : [{ weight: one.weight, share }]
      })
      const weight = known.reduce((all, one) => all + one.weight, 0)
      expect(score.all.known).toBe(weight)
      if (weight === 0) expect(score.all.score).toBeNull()
      else {
        const slow = known.reduce((all, one) => all + (one.weight / weight) * one.share * 100, 0)
        expect(score.all.score).toBeCloseTo(slow, 6)
        expect(score.all.score).toBeGreaterThanOrEqual(0)
        expect(score.all.score).toBeLessThanOrEqual(100)
      }
      expect(score.ours.weight + score.theirs.weight + score.joint.weight).toBe(score.all.weight)
      expect(score.ours.goals + score.theirs.goals + score.joint.goals).toBe(goals.length)
    }),
    { seed: SEED, numRuns: 300 },
  )
})

it('brings any weights to 100, keeps their order and those that are 100 already', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }), weights => {
      const before = weights.map(weight => ({ weight }))
      const after = scaledWeights(before)
      expect(after.reduce((all, one) => all + one, 0)).toBe(100)
      expect(after.every(weight => Number.isInteger(weight) && weight >= 0)).toBe(true)
      const isZero = weights.every(weight => weight === 0)
      for (const [i, a] of weights.entries())
        for (const [j, b] of weights.entries())
          if (!isZero && a > b) expect(after[i]).toBeGreaterThanOrEqual(after[j] ?? 0)
      if (weightsHold(before)) expect(after).toEqual(weights)
    }),
    { seed: SEED, numRuns: 300 },
  )
})

const line = fc.record({
  quarter: fc.constantFrom(...QUARTERS),
  region: fc.constantFrom('North', 'South', undefined),
  worst: fc.integer({ min: 0, max: 1_000_000 }),
  likely: fc.integer({ min: 0, max: 1_000_000 }),
  best: fc.integer({ min: 0, max: 1_000_000 }),
})

it('adds up a forecast to the same whole, however it is grouped', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), lines => {
      const rows = lines as unknown as PartOf<'forecast'>[]
      const whole = (totals: ReturnType<typeof forecastBy>) =>
        [...totals.values()].reduce(
          (all, one) => [all[0] + one.worst, all[1] + one.likely, all[2] + one.best] as const,
          [0, 0, 0] as readonly [number, number, number],
        )
      const slow = [0, 0, 0]
      for (const { worst, likely, best } of lines)
        for (const [at, figure] of [worst, likely, best].entries()) slow[at] = (slow[at] ?? 0) + figure
      expect(whole(forecastBy(rows, ({ quarter }) => quarter))).toEqual(slow)
      expect(whole(forecastBy(rows, ({ region }) => region ?? ''))).toEqual(slow)
      for (const [key, { likely }] of forecastBy(rows, ({ quarter }) => quarter)) {
        const own = lines.filter(one => one.quarter === key).map(one => one.likely)
        expect(likely).toBe(own.reduce((all, one) => all + one, 0))
      }
    }),
    { seed: SEED, numRuns: 200 },
  )
})
