import { addDays } from '../../lib/calendarDate.ts'
import { randomOf } from '../../lib/random.ts'
import type { Deal } from '../deal/schema.ts'
import type { Interaction } from '../interaction/schema.ts'
import { workday } from './activity.ts'
import type { SamplePlan } from './options.ts'

/** Parts of won deals called influenced that a meeting shows. */
const SHOWN = 0.85
/** Younger wins are left alone: what a partner was last spoken to about stays as it is. */
const SETTLED_DAYS = 45
/** What was said is half a year old at most, as everywhere in the sample. */
const TALK_DAYS = 180
/** A very large book has the evidence of some of its deals only. */
const MOST = 2_000
const SUBJECTS = ['Demo at the customer', 'Workshop on requirements', 'Review of the proof of concept']

/**
 * Meetings with the partners called influencing on deals that were won, some weeks before the win: the evidence of
 * influenced credit. Made last, from a stream of its own.
 */
export function makeInfluence(plan: SamplePlan, deals: readonly Deal[]): Interaction[] {
  const random = randomOf(plan.seed, 'influence')
  const rows: Interaction[] = []
  for (const { id, name, stage, closeOn, partners } of deals)
    for (const { role, partnerId } of partners) {
      const [chance, ago, subject] = [random.next(), random.int(15, 60), random.pick(SUBJECTS)]
      if (rows.length >= MOST || stage !== 'won' || role !== 'influenced' || chance >= SHOWN) continue
      if (closeOn === undefined || closeOn > addDays(plan.today, -SETTLED_DAYS)) continue
      const on = workday(addDays(closeOn, -ago))
      if (on < addDays(plan.today, -TALK_DAYS)) continue
      rows.push({
        id: plan.newId('interaction'),
        kind: 'meeting',
        subject: `${subject}: ${name}`,
        on,
        partnerId,
        dealId: id,
        contactIds: [],
        ...plan.stamps,
      })
    }
  return rows
}
