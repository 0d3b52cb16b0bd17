import { inSpan } from '../../lib/period.ts'
import type { Random } from '../../lib/random.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { Target } from '../target/schema.ts'
import type { DealSpans } from './dealDates.ts'
import type { PartnerStory } from './partners.ts'
import { eurosOf } from './prices.ts'

/** A deal worth registering is not smaller than this part of the partner's usual year. */
const LEAST = 0.008

/** Euros of an open deal that nothing is known about: a tenth of them is a big one. */
export const usualEuros = ({ yearly }: PartnerStory, random: Random): number =>
  yearly * (0.02 + 0.1 * random.next() ** 2)

/**
 * Euros of the deals due in the running quarter. Together they cover what its target still lacks as often
 * as the partner's form says; fewer deals than asked for when little is left, none below a sensible size.
 */
export function dueEuros(
  story: PartnerStory,
  count: number,
  { quarter }: DealSpans,
  lines: readonly RevenueEntry[],
  targets: readonly Target[],
  random: Random,
): number[] {
  const target = targets.find(({ from }) => from === quarter.from)
  if (!target || count === 0) return []
  const booked = lines.reduce(
    (sum, { role, date, amount }) => (role === 'sourced' && inSpan(date, quarter) ? sum + amount.minor : sum),
    0,
  )
  const left = eurosOf({ ...target.amount, minor: target.amount.minor - booked })
  // The target is reached: what is due comes on top.
  if (left <= 0) return Array.from({ length: Math.ceil(count / 2) }, () => usualEuros(story, random))
  const total = left * story.form.coverage
  const deals = Math.min(count, Math.max(1, Math.floor(total / (story.yearly * LEAST))))
  const weights = Array.from({ length: deals }, () => 0.5 + random.next())
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => (total * weight) / sum)
}
