import { readLine } from '@shared/domain/session/captureLine.ts'
import { session as sessionSchema } from '@shared/domain/session/schema.ts'
import { describe, expect, it } from 'vitest'
import {
  capturedOf,
  countsInWords,
  lineOfItem,
} from '../../../renderer/features/sessions/viewModelCaptured.ts'
import {
  behindInWords,
  clockInFigures,
  minutesInWords,
} from '../../../renderer/features/sessions/viewModelClock.ts'
import { namesFor, peopleOf, withName } from '../../../renderer/features/sessions/viewModelPeople.ts'

const stamps = {
  createdAt: '2027-01-14T09:10:00.000Z',
  updatedAt: '2027-01-14T09:10:00.000Z',
  createdIn: 'i',
}
const session = sessionSchema.parse({
  id: 'session:1',
  kind: 'jbp',
  title: 'JBP',
  partnerId: 'partner:n',
  on: '2027-01-14',
  agenda: [
    { id: 'a', title: 'A', minutes: 10 },
    { id: 'b', title: 'B', minutes: 10 },
  ],
  clock: [
    { what: 'block', at: '2027-01-14T09:00:00.000Z', blockId: 'a' },
    { what: 'block', at: '2027-01-14T09:08:00.000Z', blockId: 'b' },
  ],
  attendance: [{ person: { name: 'Tom Ellery', side: 'theirs' } }],
  ...stamps,
})

describe('the clock in words', () => {
  it('shows minutes and seconds, hours where there are any', () => {
    expect([1_008, 0, 59, 3_723, -130, -3_600].map(clockInFigures)).toEqual([
      '16:48',
      '0:00',
      '0:59',
      '1:02:03',
      '−2:10',
      '−1:00:00',
    ])
  })

  it('says how far behind the session is', () => {
    expect([360, -150, 20, -29, -15_000].map(behindInWords)).toEqual([
      '6 min behind plan',
      '3 min ahead of plan',
      'on plan',
      'on plan',
      '4 h 10 min ahead of plan',
    ])
    expect([250, 45, 120].map(minutesInWords)).toEqual(['4 h 10 min', '45 min', '2 h'])
  })
})

describe('what was captured', () => {
  const item = (id: string, kind: 'note' | 'decision' | 'parking', at: string) => ({
    id: `sessionItem:${id}` as const,
    sessionId: session.id,
    kind,
    text: id,
    at,
    ...stamps,
  })
  const action = {
    ...stamps,
    id: 'task:1' as const,
    title: 'Send the list',
    sessionId: session.id,
    accountable: { name: 'Tom Ellery', side: 'theirs' as const },
    promise: 'theirs' as const,
    dueOn: '2027-01-15',
  }

  it('stands in the order it was said, each in its block', () => {
    const all = capturedOf(
      session,
      [
        item('late', 'note', '2027-01-14T09:11:00.000Z'),
        item('early', 'decision', '2027-01-14T09:01:00.000Z'),
      ],
      [action],
    )
    expect(all.map(({ text }) => text)).toEqual(['early', 'Send the list', 'late'])
    expect(all[1]?.blockId).toBe('b')
    const [broken] = capturedOf(session, [], [{ ...action, brokenOn: '2027-01-20' }])
    expect(broken).toMatchObject({ settled: true, going: 'broken' })
    expect(countsInWords(all)).toBe('1 decision · 1 action · 1 note')
  })

  it('is edited again as the line it came from', () => {
    const [shown] = capturedOf(session, [], [action])
    const line = shown && lineOfItem(shown)
    expect(line && readLine(line, { today: '2027-01-14', people: peopleOf(known) })).toEqual({
      kind: 'action',
      text: 'Send the list',
      accountable: { name: 'Tom Ellery', side: 'theirs' },
      promise: 'theirs',
      dueOn: '2027-01-15',
    })
  })
})

const known = { session, plan: undefined, contacts: [], owner: 'Ana Ruiz' }

describe('names', () => {
  it('are offered while one is typed, and put in whole', () => {
    const people = peopleOf(known)
    expect(people.map(({ name }) => name)).toEqual(['Tom Ellery', 'Ana Ruiz'])
    expect(namesFor('a Send @t', people).map(({ name }) => name)).toEqual(['Tom Ellery'])
    expect(namesFor('a Send @rui', people).map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(namesFor('a Send @tom ell', people).map(({ name }) => name)).toEqual(['Tom Ellery'])
    expect(namesFor('a Send @Tom Ellery', people)).toEqual([])
    expect(namesFor('mail@tom', people)).toEqual([])
    const tom = people[0]
    expect(tom && withName('a Send @t', tom)).toBe('a Send @Tom Ellery ')
  })
})
