import { addDays, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import type { Random } from '../../lib/random.ts'
import { DORMANT_MONTHS } from './curve.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'

/** A lost deal closed somewhere in the history; a dormant partner's before it fell asleep. */
export function lostDates({ today, months }: SamplePlan, { shape }: PartnerStory, random: Random) {
  const history = daysBetween(months[0] ?? today, today)
  const earliest = shape === 'dormant' ? Math.min(history, DORMANT_MONTHS * 31) : 1
  const closeOn = addDays(today, -random.int(earliest, Math.max(earliest, history)))
  return { openedOn: addDays(closeOn, -random.int(15, 180)), closeOn }
}

const OVERDUE_CHANCE = 0.18

/** Most open deals close in the coming months, some should have closed already. */
export function openDates(today: CalendarDate, random: Random) {
  const age = random.int(3, 220)
  const ahead = random.chance(OVERDUE_CHANCE) ? -random.int(1, Math.min(age, 60)) : random.int(0, 200)
  return { openedOn: addDays(today, -age), closeOn: addDays(today, ahead) }
}
