import { addDays, type CalendarDate, weekdayOf } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import { cadenceDays } from '../cadence/cadence.ts'
import type { Contact } from '../contact/schema.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import type { Interaction, InteractionKind } from '../interaction/schema.ts'
import type { Shape } from './curve.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import { ASKS, PLANS, TALKS, type Talk } from './talk.ts'

/** The past that timelines of the sample tell of. */
export const TALK_DAYS = 180

/** How well a partner is looked after: gaps between touches in times of what its tier asks for. */
const CARE: Readonly<Record<Shape, readonly [number, number]>> = {
  huge: [0.4, 0.9],
  growing: [0.5, 1.05],
  steady: [0.6, 1.25],
  newcomer: [0.25, 0.7],
  falling: [1.1, 2.6],
  none: [0.9, 1.6],
  candidate: [0.4, 0.9],
  dormant: [1, 1],
}

const TOUCHES: readonly InteractionKind[] = ['meeting', 'call', 'call', 'mail', 'mail']
const KINDS: readonly InteractionKind[] = [...TOUCHES, 'note']

/** Who and what a partner's timeline speaks of. */
export interface TalkWorld {
  readonly story: PartnerStory
  readonly people: readonly Contact[]
  readonly deals: readonly Deal[]
}

/** Each partner with its people and its open deals, in the order of the stories. */
export function talkWorlds(
  stories: readonly PartnerStory[],
  contacts: readonly Contact[],
  deals: readonly Deal[],
): TalkWorld[] {
  const peopleOf = new Map<string, Contact[]>()
  for (const person of contacts) push(peopleOf, person.partnerId ?? '', person)
  const dealsOf = new Map<string, Deal[]>()
  for (const deal of deals)
    if (isOpen(deal.stage) && deal.partners[0]) push(dealsOf, deal.partners[0].partnerId, deal)
  return stories.map(story => ({
    story,
    people: peopleOf.get(story.row.id) ?? [],
    deals: dealsOf.get(story.row.id) ?? [],
  }))
}

/** Meetings, calls, mails and notes of half a year, a few plans, and a few words nobody answered yet. */
export function makeInteractions(plan: SamplePlan, worlds: readonly TalkWorld[]): Interaction[] {
  const random = randomOf(plan.seed, 'interactions')
  return worlds.flatMap((world, index) => {
    const past = pastDays(plan, world.story, index, random).map((on, at) =>
      pastTalk(plan, world, { on, newest: at === 0 }, random),
    )
    const ahead = plansAhead(world.story, index, random)
    return [
      ...past,
      ...(asksNow(world.story, index) ? [ask(plan, world, random)] : []),
      ...ahead.map(days => planned(plan, world, days, random)),
    ]
  })
}

/** Days of talks from the newest back; in a large book the newest few. */
function pastDays(
  { today, large }: SamplePlan,
  { row, shape }: PartnerStory,
  index: number,
  random: Random,
): CalendarDate[] {
  const rhythm = cadenceDays({}, row.tier)
  const [least, most] = CARE[shape]
  const gap = () => Math.max(1, Math.round(rhythm * (least + (most - least) * random.next())))
  const days: CalendarDate[] = []
  for (let ago = silence(rhythm, index, shape, random); ago <= TALK_DAYS; ago += gap())
    days.push(workday(addDays(today, -ago)))
  return large ? days.slice(0, 3) : days
}

/** Days since the last talk: mostly within the rhythm, but one in six is forgotten, and one has gone to sleep. */
function silence(rhythm: number, index: number, shape: Shape, random: Random): number {
  const share = random.next()
  if (shape === 'dormant') return 150 + Math.round(20 * share)
  if (index % 6 === 2) return Math.min(170, Math.round(rhythm * (1.3 + share)))
  return Math.round(rhythm * (0.1 + 0.95 * share))
}

/** The newest is ours, so that nobody waits for an answer by chance. */
function pastTalk(
  plan: SamplePlan,
  world: TalkWorld,
  { on, newest }: { readonly on: CalendarDate; readonly newest: boolean },
  random: Random,
): Interaction {
  const kind = random.pick(newest ? TOUCHES : KINDS)
  const incoming = random.chance(0.35) && !newest
  const { text, ...rest } = told(random.pick(TALKS[kind]), kind, world, random)
  return {
    ...rest,
    ...(text !== undefined && { text }),
    on,
    ...((kind === 'call' || kind === 'mail') && { direction: incoming ? ('in' as const) : ('out' as const) }),
    id: plan.newId('interaction'),
    ...plan.stamps,
  }
}

const ask = (plan: SamplePlan, world: TalkWorld, random: Random): Interaction => ({
  ...told(random.pick(ASKS), 'mail', world, random),
  on: addDays(plan.today, -random.int(2, 9)),
  direction: 'in',
  id: plan.newId('interaction'),
  ...plan.stamps,
})

function planned(plan: SamplePlan, world: TalkWorld, days: number, random: Random): Interaction {
  const on = nextWorkday(addDays(plan.today, days))
  const hour = random.int(13, 15)
  return {
    ...told(random.pick(PLANS), 'meeting', world, random),
    on,
    startAt: `${on}T${hour}:00:00.000Z`,
    endAt: `${on}T${hour + 1}:00:00.000Z`,
    place: random.pick(['Video call', 'Their office', 'Our office']),
    id: plan.newId('interaction'),
    ...plan.stamps,
  }
}

/** One partner in seven waits for an answer; nobody asks who has gone to sleep. */
const asksNow = ({ shape }: PartnerStory, index: number): boolean => index % 7 === 2 && shape !== 'dormant'

/** Days until the next meeting: somebody today, somebody tomorrow, a few within two weeks. */
function plansAhead({ shape }: PartnerStory, index: number, random: Random): readonly number[] {
  const soon = random.int(2, 14)
  if (shape === 'dormant' || shape === 'none') return []
  if (index % 20 === 4) return [0]
  if (index % 20 === 9) return [1]
  return index % 5 === 0 ? [soon] : []
}

type Told = Pick<Interaction, 'kind' | 'subject' | 'text' | 'partnerId' | 'dealId' | 'contactIds'>

function told(talk: Talk, kind: InteractionKind, { story, people, deals }: TalkWorld, random: Random): Told {
  const person = random.pick([...people, undefined])
  const deal = deals.length > 0 ? random.pick(deals) : undefined
  const speaksOfDeal = /\{deal\}/.test(`${talk.subject}${talk.text ?? ''}`)
  const fill = (text: string) => filled(text, person ?? people[0], deal)
  return {
    kind,
    subject: fill(talk.subject),
    ...(talk.text !== undefined && { text: fill(talk.text) }),
    partnerId: story.row.id,
    ...(speaksOfDeal && deal && { dealId: deal.id }),
    contactIds: person ? [person.id] : [],
  }
}

/** Puts names into a text; without one it speaks in general. */
export const filled = (text: string, person: Contact | undefined, deal: Deal | undefined): string =>
  text
    .replace('{person}', person?.name ?? 'Somebody')
    .replace('{deal}', deal?.name ?? 'the framework contract')

/** The day itself, or the Friday before a weekend. */
export const workday = (date: CalendarDate): CalendarDate => addDays(date, -Math.max(0, weekdayOf(date) - 5))
const nextWorkday = (date: CalendarDate): CalendarDate =>
  weekdayOf(date) > 5 ? addDays(date, 8 - weekdayOf(date)) : date

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
