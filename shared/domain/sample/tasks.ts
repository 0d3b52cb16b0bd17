import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import type { PromiseSide, Task } from '../task/schema.ts'
import { filled, type TalkWorld } from './activity.ts'
import type { SamplePlan } from './options.ts'
import { OURS, THEIRS, TODO } from './talk.ts'

/** What there is to do and was promised: some of it late, some due these days, some done. */
export function makeTasks(plan: SamplePlan, worlds: readonly TalkWorld[]): Task[] {
  const random = randomOf(plan.seed, 'tasks')
  return worlds.flatMap((world, index) => {
    const { shape } = world.story
    if (plan.large && index % 4 !== 0) return []
    if (shape === 'dormant')
      return [task(plan, world, random, { title: 'Ask whether they still sell at all', days: 5 })]
    const made: Task[] = []
    const open = index % 3 === 0 || shape === 'growing' ? 1 : 0
    for (let i = 0; i < open; i++)
      made.push(task(plan, world, random, { title: random.pick(TODO), days: random.int(-4, 16) }))
    if (index % 6 === 1)
      made.push(
        task(plan, world, random, { title: random.pick(OURS), promise: 'ours', days: random.int(-12, 20) }),
      )
    if (index % 8 === 3)
      made.push(
        task(plan, world, random, {
          title: random.pick(THEIRS),
          promise: 'theirs',
          days: random.int(-25, 10),
        }),
      )
    for (let i = plan.large ? 1 : random.int(0, 3); i > 0; i--) {
      const promise = random.pick([undefined, undefined, 'ours', 'theirs'] as const)
      const titles = promise === 'ours' ? OURS : promise === 'theirs' ? THEIRS : TODO
      const ago = random.int(3, 120)
      made.push(
        task(plan, world, random, {
          title: random.pick(titles),
          ...(promise && { promise }),
          days: -ago,
          doneOn: addDays(plan.today, -Math.max(1, ago - random.int(-4, 6))),
        }),
      )
    }
    return made
  })
}

interface Wanted {
  readonly title: string
  /** Due so many days from today. */
  readonly days: number
  readonly promise?: PromiseSide
  readonly doneOn?: CalendarDate
}

function task(
  plan: SamplePlan,
  { story, people, deals }: TalkWorld,
  random: Random,
  { title, days, promise, doneOn }: Wanted,
): Task {
  const person = random.pick([...people, undefined])
  const deal = deals.length > 0 ? random.pick(deals) : undefined
  return {
    id: plan.newId('task'),
    title: filled(title, person ?? people[0], deal),
    dueOn: addDays(plan.today, days),
    ...(doneOn !== undefined && { doneAt: `${doneOn}T15:00:00.000Z` }),
    ...(promise && { promise }),
    partnerId: story.row.id,
    ...(title.includes('{deal}') && deal && { dealId: deal.id }),
    ...(title.includes('{person}') && person && { contactId: person.id }),
    ...plan.stamps,
  }
}
