import { type CalendarDate, calendarDate, daysInMonth, monthOf, yearOf } from '../../lib/calendarDate.ts'
import type { Random } from '../../lib/random.ts'
import { season, trend } from './curve.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'

/** Months whose revenue is made in one go: each by itself, or the quarter's together in a thin book. */
export interface Slot {
  readonly months: readonly { readonly first: CalendarDate; readonly ago: number }[]
}

export function slotsOf({ months, revenueLines }: SamplePlan): Slot[] {
  const all = months.map((first, index) => ({ first, ago: months.length - 1 - index }))
  if (revenueLines === undefined) return all.map(month => ({ months: [month] }))
  const quarters = new Map<string, (typeof all)[number][]>()
  for (const month of all) {
    const key = `${yearOf(month.first)} ${Math.ceil(monthOf(month.first) / 3)}`
    quarters.set(key, [...(quarters.get(key) ?? []), month])
  }
  return [...quarters.values()].map(group => ({ months: group }))
}

/** Usual months of revenue in a slot, the season in it; zero when the partner does not sell then. */
export const factorOf = (story: PartnerStory, { months }: Slot): number =>
  months.reduce((sum, { first, ago }) => sum + trend(story, ago) * season(first), 0)

/** In a book that shall stay thin: lines in each quarter in which a partner sells. */
export function linesPerSlot(
  { revenueLines }: SamplePlan,
  stories: readonly PartnerStory[],
  slots: readonly Slot[],
): number | undefined {
  if (revenueLines === undefined) return undefined
  const wholeQuarters = stories.reduce(
    (sum, story) =>
      sum +
      slots.reduce(
        (part, { months }) => part + months.filter(({ ago }) => trend(story, ago) > 0).length / 3,
        0,
      ),
    0,
  )
  return wholeQuarters === 0 ? undefined : revenueLines / wholeQuarters
}

/** About three lines a month for a small partner, eight for a large one, with its trend, one more or less. */
export function monthlyLines(story: PartnerStory, { months }: Slot, random: Random): number {
  const usual = 2 + Math.sqrt(Math.min(1, story.yearly / 1_500_000)) * 5.5
  const level = Math.sqrt(trend(story, months[0]?.ago ?? 0))
  return Math.min(8, Math.max(2, Math.round(usual * level + random.next() - 0.5)))
}

/** A day of the slot on which the partner sells. */
export function dayIn(
  story: PartnerStory,
  { months }: Slot,
  random: Random,
): { date: CalendarDate; ago: number } {
  const { first, ago } = random.pick(months.filter(month => trend(story, month.ago) > 0))
  const [year, month] = [yearOf(first), monthOf(first)]
  return { date: calendarDate(year, month, random.int(1, daysInMonth(year, month))), ago }
}
