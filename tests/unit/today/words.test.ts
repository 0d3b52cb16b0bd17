import { meetingsAhead, type NowItem } from '@shared/domain/today/now.ts'
import { describe, expect, it } from 'vitest'
import { nowWords } from '../../../renderer/features/today/viewModelNow.ts'

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
