import { addDays } from '../../lib/calendarDate.ts'
import { randomOf } from '../../lib/random.ts'
import { type Contact, RELATION_ROLES } from '../contact/schema.ts'
import type { Exchange } from '../exchange/schema.ts'
import type { Expectation } from '../expectation/schema.ts'
import type { Strategy } from '../strategy/schema.ts'
import { sells } from './curve.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory } from './partners.ts'
import { EXCHANGES, EXPECTATIONS, STRATEGY } from './planTalk.ts'

/** So many partners have an expectation sheet and an account of what each side gave. */
const WRITTEN = 8

export const makeStrategy = ({ newId, stamps, today }: SamplePlan): Strategy => ({
  id: newId('strategy'),
  version: 1,
  vision: STRATEGY.vision,
  mission: STRATEGY.mission,
  goals: STRATEGY.goals.map(goal => ({ ...goal })),
  publishedAt: `${addDays(today, -300)}T09:00:00.000Z`,
  ...stamps,
})

/** What is expected of either side; most of it acknowledged by both. */
export function makeExpectations(sample: SamplePlan, stories: readonly PartnerStory[]): Expectation[] {
  const { newId, stamps, today } = sample
  return written(stories).flatMap(({ row }, at) =>
    EXPECTATIONS.map(
      ([side, topic, text], line): Expectation => ({
        id: newId('expectation'),
        partnerId: row.id,
        side,
        topic,
        text,
        since: addDays(today, -200 + at),
        acknowledgements: [
          { side: 'ours', name: OWNER, on: addDays(today, -198 + at) },
          ...(line < 3 || at % 2 === 0
            ? [{ side: 'theirs' as const, name: row.name, on: addDays(today, -190 + at) }]
            : []),
        ],
        ...stamps,
      }),
    ),
  )
}

/** What each side gave the other. */
export const makeExchanges = (sample: SamplePlan, stories: readonly PartnerStory[]): Exchange[] =>
  written(stories).flatMap(({ row }, at) =>
    EXCHANGES.filter((_, line) => (at + line) % 4 !== 3).map(
      ([givenBy, what, score, daysAgo]): Exchange => ({
        id: sample.newId('exchange'),
        partnerId: row.id,
        givenBy,
        what,
        score,
        on: addDays(sample.today, -daysAgo - at * 3),
        ...sample.stamps,
      }),
    ),
  )

const written = (stories: readonly PartnerStory[]): readonly PartnerStory[] =>
  stories.filter(({ shape }) => sells(shape)).slice(0, WRITTEN)

/** Most people of the partners one sells with have a place in the relationship map. */
export function withRelations(
  sample: SamplePlan,
  stories: readonly PartnerStory[],
  contacts: readonly Contact[],
): Contact[] {
  const random = randomOf(sample.seed, 'relations')
  const known = new Set<string>(stories.filter(({ shape }) => sells(shape)).map(({ row }) => row.id))
  const seen = new Map<string, number>()
  return contacts.map(row => {
    const nth = seen.get(row.partnerId ?? '') ?? 0
    seen.set(row.partnerId ?? '', nth + 1)
    const [role, strength, ago] = [random.pick(RELATION_ROLES), random.int(1, 5), random.int(5, 260)]
    if (!known.has(row.partnerId ?? '') || nth > 2) return row
    return {
      ...row,
      relation: nth === 0 ? 'sponsor' : role,
      strength,
      strengthOn: addDays(sample.today, -ago),
      ...(nth < 2 && { counterpart: OWNER }),
    }
  })
}
