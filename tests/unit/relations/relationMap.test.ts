import { relationGaps, relationMap } from '@shared/domain/contact/relationMap.ts'
import type { Contact } from '@shared/domain/contact/schema.ts'
import { jointShare } from '@shared/domain/plan/jointShare.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-26'
const person = (id: string, rest: Partial<Contact>): Contact => ({
  id: `contact:${id}`,
  name: id,
  partnerId: 'partner:1',
  createdAt: '2026-01-01T09:00:00.000Z',
  updatedAt: '2026-01-01T09:00:00.000Z',
  createdIn: 'intent-0',
  ...rest,
})
const touch = (kind: 'call' | 'note', on: string, ...ids: string[]) => ({
  kind,
  on,
  contactIds: ids.map(id => `contact:${id}` as const),
})
const doubtsOf = (rest: Partial<Contact>, ...touches: ReturnType<typeof touch>[]) =>
  relationMap([person('Zoë', rest)], touches, TODAY).theirs[0]?.doubts

describe('the relationship map', () => {
  it('doubts a strength that is not said, or old, and a relation that is silent', () => {
    const called = touch('call', '2026-11-01', 'Zoë')
    expect(doubtsOf({ strength: 4, strengthOn: '2026-06-01' }, called)).toEqual([])
    expect(doubtsOf({ strength: 4, strengthOn: '2026-05-29' }, called)).toEqual(['stale'])
    expect(doubtsOf({ strength: 4 }, called)).toEqual(['stale'])
    expect(doubtsOf({}, called)).toEqual(['unrated'])
    expect(doubtsOf({ strength: 4, strengthOn: TODAY })).toEqual(['silent'])
    // A note reaches nobody, what is planned has not happened, and 60 days are not yet silence.
    expect(doubtsOf({ strength: 4, strengthOn: TODAY }, touch('note', TODAY, 'Zoë'))).toEqual(['silent'])
    expect(doubtsOf({ strength: 4, strengthOn: TODAY }, touch('call', '2026-12-01', 'Zoë'))).toEqual([
      'silent',
    ])
    expect(doubtsOf({ strength: 4, strengthOn: TODAY }, touch('call', '2026-09-27', 'Zoë'))).toEqual([])
  })

  it('orders them by role, strength and name, and us by what each holds', () => {
    const { ours, theirs } = relationMap(
      [
        person('Bo', { strength: 5, counterpart: 'Ines' }),
        person('Al', { counterpart: 'Ana' }),
        person('Cy', { relation: 'champion', counterpart: 'Ana' }),
        person('Di', { relation: 'sponsor' }),
      ],
      [],
      TODAY,
    )
    expect(theirs.map(each => each.person.name)).toEqual(['Di', 'Cy', 'Bo', 'Al'])
    expect(ours).toEqual([
      { name: 'Ana', holds: 2 },
      { name: 'Ines', holds: 1 },
    ])
  })

  it('names what is missing', () => {
    const codes = (...people: Contact[]) =>
      relationGaps(relationMap(people, [], TODAY)).map(({ code }) => code)
    const sponsor = person('S', { relation: 'sponsor', counterpart: 'Ana', strength: 4 })
    const decides = person('D', { relation: 'decisionMaker', counterpart: 'Ines', strength: 3 })
    expect(codes()).toEqual([])
    expect(codes(sponsor, decides)).toEqual([])
    expect(codes(decides)).toEqual(['noSponsor', 'singleThread'])
    expect(codes(sponsor)).toEqual(['noDecisionMaker', 'singleThread'])
    expect(codes(sponsor, { ...decides, counterpart: 'Ana' })).toEqual(['singleHolder'])
    expect(codes(sponsor, decides, person('B', { relation: 'blocker' }))).toEqual(['blockerAlone'])
    expect(codes({ ...sponsor, strength: 2 }, decides)).toEqual(['weak'])
    const { counterpart: _, ...alone } = sponsor
    expect(codes(alone, decides, person('C', { counterpart: 'Ana' }))).toEqual(['roleAlone'])
  })
})

describe('the share of goals that are joint', () => {
  const version = (rest: object, sides: readonly string[]) =>
    ({
      lockedAt: '2026-01-05T09:00:00.000Z',
      signatures: [{ side: 'ours' }, { side: 'theirs' }],
      content: {
        plan: { name: 'Plan 2026', from: '2026-01-01', to: '2026-12-31' },
        parts: sides.map((side, order) => ({ id: `planPart:${order}`, kind: 'goal', side, order })),
      },
      ...rest,
    }) as unknown as PlanVersion
  it('is of the plan both sides signed that holds today, else n/a', () => {
    expect(jointShare([version({}, ['ours', 'joint', 'theirs', 'joint'])], TODAY)).toEqual({
      plan: 'Plan 2026',
      joint: 2,
      goals: 4,
    })
    expect(jointShare([], TODAY)).toBeUndefined()
    expect(jointShare([version({}, [])], TODAY)).toBeUndefined()
    expect(jointShare([version({}, ['joint'])], '2027-01-01')).toBeUndefined()
    expect(jointShare([version({ signatures: [{ side: 'ours' }] }, ['joint'])], TODAY)).toBeUndefined()
    expect(
      jointShare([version({ supersededAt: '2026-06-01T09:00:00.000Z' }, ['joint'])], TODAY),
    ).toBeUndefined()
    const newer = version({ lockedAt: '2026-06-01T09:00:00.000Z' }, ['ours'])
    expect(jointShare([newer, version({}, ['joint'])], TODAY)).toMatchObject({ joint: 0, goals: 1 })
  })
})
