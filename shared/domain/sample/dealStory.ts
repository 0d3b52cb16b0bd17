import { addDays, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import { DEAL_STAGES, type Deal, type DealStage, isOpen, type StagePoint } from '../deal/schema.ts'
import type { SamplePlan } from './options.ts'

const OPEN = DEAL_STAGES.filter(isOpen)
/** How far lost deals came, of ten. */
const LOST_AT: readonly number[] = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3]
const OWN_WORD_CHANCE = 0.07

/** The way each deal went, and here and there a forecast category of the manager's own. */
export function withStories(plan: SamplePlan, deals: readonly Deal[]): Deal[] {
  const random = randomOf(plan.seed, 'deal stories')
  return deals.map(deal => {
    const stagePath = pathOf(deal, plan.today, random)
    // Not used any more; drawn so that the stories of a seed stay as they were.
    random.next()
    const own = random.chance(OWN_WORD_CHANCE) && isOpen(deal.stage)
    const category = random.pick(['commit', 'bestCase', 'omitted'] as const)
    return {
      ...deal,
      stagePath,
      ...(own && { category }),
    }
  })
}

function pathOf({ stage, openedOn, closeOn }: Deal, today: CalendarDate, random: Random): StagePoint[] {
  const from = openedOn ?? today
  const until = isOpen(stage) ? today : (closeOn ?? today)
  const open = isOpen(stage)
  const last = stage === 'won' ? OPEN.length - 1 : open ? OPEN.indexOf(stage) : random.pick(LOST_AT)
  const passed: readonly DealStage[] = OPEN.slice(0, last + 1)
  const days = Math.max(0, daysBetween(from, until))
  // One cut for each stage after the first, and for the time in the last one.
  const weights = passed.map(() => 0.4 + random.next())
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let spent = 0
  const points = passed.map((each, i): StagePoint => {
    const on = addDays(from, Math.floor((days * spent) / whole))
    spent += weights[i] ?? 0
    return { stage: each, on }
  })
  return open ? points : [...points, { stage, on: until }]
}
