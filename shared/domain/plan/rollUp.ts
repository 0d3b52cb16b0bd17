import { type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import { type Quarter, spanOfQuarter } from '../../lib/period.ts'
import type { GoalActual } from './actuals.ts'
import { GOAL_SIDES, type GoalSide, type PartOf } from './partSchema.ts'

type Goal = Pick<PartOf<'goal'>, 'id' | 'side' | 'weight' | 'quarters'> &
  Partial<Pick<PartOf<'goal'>, 'unit'>>
type Actual = Pick<GoalActual, 'partId' | 'quarter' | 'actual'>

/** How far a goal is. `share`: min(1, actual / target), null without a target or an actual. */
export interface GoalStanding {
  readonly id: string
  /** Over the quarters that have begun by the day and have an actual, as `goalStanding` takes them; null where there is none. */
  readonly target: number | null
  readonly actual: number | null
  readonly share: number | null
  /** Targets of all quarters of the plan, taken the same way. */
  readonly whole: number | null
}

/**
 * Sums a goal's targets and actuals over the quarters that have begun by `day` and of which an actual is known; a
 * running quarter's target counts by the days of it that are over, rounded down, so that nobody is behind on its
 * first day. Percentages do not add up: of a percent goal the last of those quarters that has a figure is taken, its
 * target whole. Convention (G); the field guide names none.
 */
export function goalStanding(goal: Goal, actuals: readonly Actual[], day: CalendarDate): GoalStanding {
  const known = new Map(
    actuals.flatMap(({ partId, quarter, actual }) =>
      partId === goal.id && actual !== null ? [[quarter, actual] as const] : [],
    ),
  )
  const begun = goal.quarters.filter(
    ({ quarter }) => known.has(quarter) && spanOfQuarter(quarter).from <= day,
  )
  const over = goal.unit === 'percent' ? last : total
  const due = (quarter: Quarter, target: number | undefined) =>
    target && (goal.unit === 'percent' ? target : dueBy(quarter, target, day))
  const target = over(begun.map(({ quarter, target }) => due(quarter, target)))
  const actual = over(begun.map(({ quarter }) => known.get(quarter)))
  const share = target === null || actual === null ? null : target <= 0 ? 1 : clamp(actual / target)
  return { id: goal.id, target, actual, share, whole: over(goal.quarters.map(each => each.target)) }
}

const clamp = (share: number): number => Math.max(0, Math.min(1, share))

/** Sum of what is known; null where nothing is. */
const total = (figures: readonly (number | undefined)[]): number | null =>
  figures.reduce<number | null>((sum, one) => (one === undefined ? sum : addMinor(sum ?? 0, one)), null)

/** The last figure that is known; null where none is. */
const last = (figures: readonly (number | undefined)[]): number | null =>
  figures.findLast(one => one !== undefined) ?? null

/** The part of a quarter's target that is due by the end of a day, in whole units. */
function dueBy(quarter: Quarter, target: number, day: CalendarDate): number {
  const { from, to } = spanOfQuarter(quarter)
  if (day >= to) return target
  const [over, all] = [daysBetween(from, day) + 1, daysBetween(from, to) + 1]
  return Number((BigInt(target) * BigInt(over)) / BigInt(all))
}

/** The goals of one side, or of all. */
export interface SideStanding {
  readonly goals: number
  /** Sum of the weights, and of those of goals whose share is known. */
  readonly weight: number
  readonly known: number
  /** Σ weight × min(1, actual / target) / Σ known weights × 100; null where nothing is known. Field guide 1d [52]. */
  readonly score: number | null
}

/** The score of a plan by side: each goal capped at its target, weighted. */
export function planScore(
  goals: readonly Goal[],
  standings: readonly GoalStanding[],
): Readonly<Record<GoalSide | 'all', SideStanding>> {
  const byId = new Map(standings.map(one => [one.id, one]))
  const of = (some: readonly Goal[]): SideStanding => {
    const known = some.filter(({ id }) => (byId.get(id)?.share ?? null) !== null)
    const weight = sum(known.map(goal => goal.weight))
    const scored = sum(known.map(goal => goal.weight * (byId.get(goal.id)?.share ?? 0)))
    return {
      goals: some.length,
      weight: sum(some.map(goal => goal.weight)),
      known: weight,
      score: weight === 0 ? null : (scored / weight) * 100,
    }
  }
  const sides = GOAL_SIDES.map(side => [side, of(goals.filter(goal => goal.side === side))] as const)
  return { ...(Object.fromEntries(sides) as Record<GoalSide, SideStanding>), all: of(goals) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Worst, likely and best of a set of forecast lines, minor units of the plan's currency. */
export interface ForecastTotal {
  readonly worst: number
  readonly likely: number
  readonly best: number
}

type ForecastLine = PartOf<'forecast'>

/** Sums forecast lines by whatever a line is said to belong to (its quarter, product, account, region), in order of key. */
export function forecastBy(
  lines: readonly ForecastLine[],
  keyOf: (line: ForecastLine) => string,
): ReadonlyMap<string, ForecastTotal> {
  const totals = new Map<string, ForecastTotal>()
  for (const line of lines) {
    const key = keyOf(line)
    const before = totals.get(key) ?? { worst: 0, likely: 0, best: 0 }
    totals.set(key, {
      worst: addMinor(before.worst, line.worst),
      likely: addMinor(before.likely, line.likely),
      best: addMinor(before.best, line.best),
    })
  }
  return new Map([...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
}
