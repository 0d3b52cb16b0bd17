import { addDays, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { isoWeekOf, mondayOfWeek } from '../../lib/isoWeek.ts'
import { addQuarters, quarterOf, spanOfQuarter } from '../../lib/period.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import { categoryOf, DEFAULT_STAGE_CATEGORY } from '../deal/category.ts'
import { DEFAULT_STAGE_PROBABILITY, type Deal, isOpen } from '../deal/schema.ts'
import { snapshotIdOf } from '../forecast/commands.ts'
import { packDeals } from '../forecast/packedSnapshot.ts'
import type { DealStanding, PipelineSnapshot } from '../forecast/schema.ts'
import type { Rate } from '../rate/schema.ts'
import { convertBy, makeRateBook } from '../scorecard/rateBook.ts'
import type { SamplePlan } from './options.ts'
import { SAMPLE_CURRENCY } from './rates.ts'

const WEEKS = 6
const QUARTERS = 6

/** What a deal was before somebody changed it once. */
interface Earlier {
  readonly until: CalendarDate
  readonly closeOn: CalendarDate | undefined
  readonly factor: number
}

/** The pipeline as it was in past weeks, by going each deal's way back. None in a book for measuring speed. */
export function makeSnapshots(
  plan: SamplePlan,
  deals: readonly Deal[],
  rates: readonly Rate[],
): PipelineSnapshot[] {
  if (plan.large) return []
  const random = randomOf(plan.seed, 'snapshots')
  const earlier = new Map(deals.map(deal => [deal.id, earlierOf(plan, deal, random)]))
  const book = makeRateBook(rates, SAMPLE_CURRENCY)
  return daysOf(plan).map(
    (takenOn): PipelineSnapshot => ({
      id: snapshotIdOf(takenOn),
      takenOn,
      currency: SAMPLE_CURRENCY,
      probability: { ...DEFAULT_STAGE_PROBABILITY },
      deals: packDeals(
        deals.flatMap((deal): DealStanding[] => {
          const stage = deal.stagePath?.findLast(({ on = '' }) => on <= takenOn)?.stage
          if (stage === undefined || !isOpen(stage)) return []
          const was = earlier.get(deal.id)
          const changed = was !== undefined && takenOn < was.until
          const amount = deal.amount && {
            ...deal.amount,
            minor: Math.round(deal.amount.minor * (changed ? was.factor : 1)),
          }
          return [
            {
              id: deal.id,
              stage,
              category: categoryOf({ ...deal, stage }, DEFAULT_STAGE_CATEGORY),
              minor: amount && convertBy(book, amount, takenOn)?.minor,
              closeOn: changed ? was.closeOn : deal.closeOn,
            },
          ]
        }),
      ),
      ...plan.stamps,
    }),
  )
}

/** Mondays of the last weeks, and of the weeks in which past quarters began; each week once. */
function daysOf({ today, months }: SamplePlan): CalendarDate[] {
  const monday = mondayOfWeek(today)
  const weeks = Array.from({ length: WEEKS }, (_, i) => addDays(monday, -7 * i))
  const quarters = Array.from({ length: QUARTERS }, (_, i) =>
    mondayOfWeek(spanOfQuarter(addQuarters(quarterOf(today), -i)).from),
  )
  const byWeek = new Map([...weeks, ...quarters].map(day => [isoWeekOf(day), day]))
  return [...byWeek.values()].filter(day => day >= (months[0] ?? today)).toSorted()
}

/** Dates and amounts were once others; half of what was changed was changed in the last weeks. */
function earlierOf({ today }: SamplePlan, deal: Deal, random: Random): Earlier | undefined {
  const from = deal.openedOn ?? today
  const recent = random.chance(0.5)
  const days = Math.max(1, daysBetween(from, today))
  const until = addDays(today, -random.int(0, recent ? Math.min(20, days) : days))
  const moved = random.chance(0.4)
  const shift = random.int(-45, 80)
  const revalued = random.chance(0.35)
  const factor = 0.7 + random.next() * 0.5
  if (!moved && !revalued) return undefined
  return {
    until,
    closeOn: moved && deal.closeOn !== undefined ? addDays(deal.closeOn, -shift) : deal.closeOn,
    factor: revalued ? factor : 1,
  }
}
