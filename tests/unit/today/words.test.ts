import { meetingsAhead, type NowItem } from '@shared/domain/today/now.ts'
import { describe, expect, it } from 'vitest'
import { nowWords } from '../../../renderer/features/today/viewModelNow.ts'
import { formatInstant } from '../../../renderer/ui/format/dates.ts'

const TODAY = '2026-11-24'

describe('a card of Today in words', () => {
  it('keeps a right-to-left name from turning the sentence around it', () => {
    const item: NowItem = {
      kind: 'promise',
      id: 'task:1',
      days: -14,
      task: {
        id: 'task:1',
        title: 'Case study',
        dueOn: '2026-11-10',
        promise: 'theirs',
        partnerId: 'partner:1',
      },
    }
    const { text, clock, tone } = nowWords(item, TODAY, () => 'צפרירים')
    expect(text).toMatch(/^\u2068צפרירים\u2069’s promise to us, due /)
    expect([clock, tone]).toEqual(['14 d late', 'bad'])
  })

  it('names the customer once: in the deal, or beside the partner', () => {
    const deal = {
      id: 'deal:1' as const,
      name: 'Hafen – Core',
      closeOn: TODAY,
      partnerId: 'partner:1' as const,
      customerId: 'customer:1' as const,
    }
    const said = (customer: string) =>
      nowWords({ kind: 'closing', id: 'deal:1', days: 0, deal }, TODAY, id =>
        id === 'partner:1' ? 'Nord' : customer,
      ).text
    expect(said('Hafen')).toBe('\u2068Nord\u2069 · no amount')
    expect(said('Kiel')).toBe('\u2068Nord\u2069 for \u2068Kiel\u2069 · no amount')
  })
})

describe('clocks of answers and decisions', () => {
  const lead = (answerBy: string, days: number): NowItem => ({
    kind: days < 0 ? 'leadLate' : 'leadSoon',
    id: 'lead:1',
    days,
    lead: { id: 'lead:1', company: 'Aalto', partnerId: 'partner:1', answerBy },
  })
  const decision = (days: number): NowItem => ({
    kind: 'decision',
    id: 'registration:1',
    days,
    registration: {
      id: 'registration:1',
      company: 'Aalto',
      partnerId: 'partner:1',
      clock: { kind: 'approval', state: 'over', dueAt: '2026-11-22T09:00:00.000Z', left: -1 },
    },
  })
  const clock = (item: NowItem) => nowWords(item, TODAY, () => undefined).clock

  it('count the days that are over in full, for a decision as for a lead', () => {
    // 1.2 days over is the second day that has begun.
    expect([-1, -2, -3].map(days => clock(decision(days)))).toEqual(['over', '1 d over', '2 d over'])
    expect([-1, -2, -3].map(days => clock(lead('2026-11-22T09:00:00.000Z', days)))).toEqual([
      'over',
      '1 d over',
      '2 d over',
    ])
  })

  it('say that an answer is due tomorrow, and the day in the sentence', () => {
    const at = (day: string) => new Date(`${day}T12:00:00`).toISOString()
    expect(clock(lead(at(TODAY), 0))).not.toContain('tomorrow')
    expect(clock(lead(at('2026-11-25'), 0))).toMatch(/^tomorrow /)
    const { text } = nowWords(lead(at('2026-11-25'), 0), TODAY, () => undefined)
    expect(text).toContain(formatInstant(at('2026-11-25')))
  })
})

it('a meeting of this morning is not ahead this evening; one that runs, and one without a time, is', () => {
  const at = (id: string, startAt?: string, endAt?: string) => ({
    id: `interaction:${id}` as const,
    subject: id,
    on: TODAY,
    ...(startAt && { startAt: `2026-11-24T${startAt}:00.000Z` }),
    ...(endAt && { endAt: `2026-11-24T${endAt}:00.000Z` }),
  })
  const all = [at('morning', '08:00'), at('running', '16:30', '17:30'), at('all day'), at('evening', '18:00')]
  expect(meetingsAhead(all, TODAY, '2026-11-24T17:00:00.000Z').map(({ subject }) => subject)).toEqual([
    'running',
    'all day',
    'evening',
  ])
})
